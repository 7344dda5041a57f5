import * as m from '#lib/paraglide/messages.js';

const titles: Readonly<Record<string, () => string>> = {
  'create-unit': m.organisation_create_unit,
  'rename-unit': m.organisation_rename,
  'move-unit': m.organisation_move,
  'merge-units': m.organisation_merge,
  'split-unit': m.organisation_split,
  'dissolve-unit': m.organisation_dissolve,
  'transfer-officers': m.organisation_transfer,
  'add-officer': m.organisation_add_officer,
  'edit-officer': m.organisation_edit_officer,
  'edit-officers': m.organisation_edit_officers,
  'add-post': m.organisation_add_post,
  'end-post': m.organisation_end_post,
  'add-competence': m.organisation_add_competence,
  'add-delegation': m.organisation_add_delegation,
  'add-leave': m.organisation_add_leave,
  'add-stay': m.organisation_add_stay,
  'end-record': m.organisation_end_record,
  undo: m.organisation_undo,
  import: m.organisation_import,
};

/** What kind of change it was, in words. */
export const changeTitle = (action: string): string => titles[action]?.() ?? action;
