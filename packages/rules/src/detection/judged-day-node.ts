/** The id of the nodes that ask whether a record's day may be judged at all. No file can use it: its nodes begin with a letter. */
export const judgedDayNode = '@day';
