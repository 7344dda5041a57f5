// Every generated page of this package; with --check only says whether they are up to date.
import './calendar/generate-calendar-reference.ts';
import './catalogue/generate-json-schema.ts';
import './detection/generate-cases-schema.ts';
import './detection/generate-families-reference.ts';
import './work/generate-evidence-reference.ts';
