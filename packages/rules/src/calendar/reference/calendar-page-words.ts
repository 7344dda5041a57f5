// The prose of the calendar's reference page.

export const intro = `Which days are worked, when a time limit ends, and how sure that is. \`buildCalendar(file, { knownAt, switches })\` gives one
calendar; \`deadlineAfter(from, limit, calendar)\` gives one deadline with its reasons, in Vietnamese and English. Days are civil days
in Asia/Ho_Chi_Minh, counted as whole numbers from 1970-01-01.

## What is computed

- **Weekly rest:** Saturday and Sunday (Quyết định 188/1999/QĐ-TTg).
- **Fixed holidays:** 1/1, 30/4, 1/5, 2/9 (Bộ luật Lao động 2019, Điều 112; before 2021 Bộ luật Lao động 2012, Điều 115, with one day
  for Quốc khánh).
- **Lunar holidays:** Tết and Giỗ Tổ (10th of the third month) by the algorithm of Hồ Ngọc Đức at UTC+7. A calendar of China
  differs, in 2030 for instance.
- **Made-up days:** a holiday on a weekly rest day is made up on the next working day (Điều 111 khoản 3).
- Holidays are computed for 2020 to 2030. Outside these years only weekly rest is known, and every day is in doubt.

## What the file holds

\`packages/rules/calendars/viet-nam.yaml\` holds what the law leaves to a decision of every year, each entry with its source:

| kind | says | without an entry |
| --- | --- | --- |
| \`tet\` | the first of the five days | the last two days of the old lunar year and the first three of the new |
| \`national-day\` | the day beside 2/9 | 3/9 where 2/9 is a Monday or Thursday, else 1/9 |
| \`swap\` | a working day off, and the Saturday or Sunday worked for it | none |
| \`day-off\` | one more day off, for once | none |
| \`switchable\` | a holiday of every year, only where its switch is on (\`ngay-van-hoa\`: 24/11 from 2026) | none |

- \`certainty: verified\` changes days. \`uncertain\` changes none: its days are in doubt, and every deadline that crosses them says so.
  So the swap of 31/8 for 22/8/2026, which was not checked against a document, is not applied, and neither day is certain.
- A switchable entry is off by default. While it is uncertain, its day is in doubt whether the switch is on or off.
- A year with no entry for Tết or, from 2021, for Quốc khánh is **chưa xác nhận** (\`unconfirmed\`): the whole year is in doubt.
- \`recordedAt\` is the instant from which an entry counts; \`knownAt\` asks for the calendar as it was. Of two entries about the same
  thing the later recorded counts; \`withdrawn: true\` takes it back. Nothing is edited, so an old deadline can be reckoned again.
- The version of a calendar is the SHA-256 of the entries that count, the switches and the computed rules. Every deadline carries it.`;

export const counting = `## How a limit is counted

Bộ luật Dân sự 2015, Điều 147 and 148, by analogy where the special law is silent.

- The day of the event is not counted. The limit ends at the end of its last day.
- \`days\` and \`weeks\` are calendar days; \`working-days\` skip what is not worked and count a Saturday that is.
- \`months\` and \`years\` end on the corresponding day, or on the last day of a month that has none.
  \`month-arithmetic.cases.json\` holds the cases that memory and SQL are both tested against.
- An end on a day that is not worked moves to the next working day.
- \`uncertain\` is true when a doubt could move the end: in working days a doubt anywhere on the way, in other units one from the
  counted end on. A doubt on the way that cannot move it is told, and marked so.
- The amount is 1 to 10,000; the event and the end lie between 1975-06-13, when the country's clock became UTC+7, and 2049-12-31.
  Anything else is refused with words.

## The index

\`workingDays.prefixSums[i]\` is the number of working days from 1975-06-13 up to and including the day \`i\` later. Working days after
\`a\` up to and including \`b\` are one subtraction, negative when \`b\` is earlier. SQL stores the same numbers. Outside the index, Monday
to Friday count, in both.`;
