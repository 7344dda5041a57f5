/** The id of the control for a place of the tree, such as `when.all[0].right`. */
export const controlId = (path: string): string => `o-${path}`;

/** Where the window stands that every metric shares. */
export const sharedWindowId = controlId('khoang-thoi-gian');
