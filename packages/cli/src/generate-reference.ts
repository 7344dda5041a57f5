// Every generated page of this package; with --check only says whether they are up to date.
import './reference/generate-cli-reference.ts';
import './reference/generate-promises-reference.ts';
