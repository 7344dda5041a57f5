import type { Readable } from 'node:stream';
import type { Limits } from '../limits.ts';
import { SheetFaultError } from '../sheet-fault.ts';
import { type CellNote, noNotes, type SheetRow } from '../sheet-row.ts';
import { checkWidth, tooManyRows } from '../size-faults.ts';
import { cellPlace } from './cell-place.ts';
import { serialDay } from './serial-day.ts';
import type { DateStyles } from './styles.ts';
import { streamXml } from './xml-events.ts';
import { unescapeXmlText } from './xml-text.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: DateStyles;
  readonly from1904: boolean;
  readonly limits: Limits;
}

/** A number as a person reads it: no noise of the last binary digit, no exponent for codes of many digits. */
function numberText(value: string): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (Number.isSafeInteger(number)) return String(number);
  return String(Number(number.toPrecision(15)));
}

/** The rows of one sheet as the file has them, empty ones left out. */
export function sheetRows(stream: Readable, context: SheetContext): AsyncGenerator<SheetRow> {
  const { strings, dateStyles, from1904, limits } = context;
  let done: SheetRow[] = [];
  let [row, count] = [0, 0];
  let cells: string[] = [];
  let notes: CellNote[] = [];
  let cell = { column: -1, type: 'n', style: 0, formula: false };
  let [value, inValue, aside] = ['', false, 0];

  const finished = (): string => {
    switch (cell.type) {
      case 's':
        return strings[Number(value)] ?? '';
      case 'str':
      case 'inlineStr':
        return unescapeXmlText(value);
      case 'b':
        return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : '';
      case 'e':
        notes.push({ column: cell.column, kind: 'error', certain: true });
        return '';
      case 'd':
        return value.replace(/T00:00:00(\.0+)?Z?$/, '');
      default:
        return (
          (dateStyles[cell.style] ? serialDay(Number(value || NaN), from1904) : null) ?? numberText(value)
        );
    }
  };

  return streamXml(
    stream,
    {
      open: (name, attributes) => {
        if (name === 'c') {
          const { r, t, s } = attributes;
          const column = r === undefined ? cell.column + 1 : cellPlace(r).column;
          cell = { column, type: t ?? 'n', style: Number(s ?? 0), formula: false };
          value = '';
        } else if (name === 'v' || name === 't') inValue = aside === 0;
        else if (name === 'f') cell.formula = true;
        else if (name === 'rPh') aside++;
        else if (name === 'row') {
          row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
          [cells, notes] = [[], []];
          cell = { column: -1, type: 'n', style: 0, formula: false };
        }
      },
      text: (more) => {
        if (inValue) value += more;
      },
      close: (name) => {
        if (name === 'v' || name === 't') inValue = false;
        else if (name === 'rPh') aside--;
        else if (name === 'c') {
          const text = finished();
          if (text === '' || cell.column < 0) return;
          // Far beyond the limit nothing is filled: one cell in the last column of Excel must not cost 16,384 texts.
          const at = Math.min(cell.column, limits.columns);
          while (cells.length < at) cells.push('');
          cells[at] = text.normalize('NFC');
          if (cell.formula) notes.push({ column: cell.column, kind: 'formula', certain: true });
        } else if (name === 'row' && cells.length > 0) {
          if (++count > limits.rows) throw new SheetFaultError(tooManyRows(limits, row));
          done.push({
            row,
            cells: checkWidth(cells, row, limits),
            notes: notes.length === 0 ? noNotes : notes,
          });
        }
      },
    },
    () => {
      const taken = done;
      done = [];
      return taken;
    },
  );
}
