import type { Translation } from "../message";
import type { exchange as source } from "../zh-Hans/exchange";

export const exchange: Translation<typeof source> = {
  "workbook.purpose": "It is tried first: see what would happen, then import.",
  "workbook.drop": "A workbook, .xlsx or .xlsm, {limit} MB at most",
  "workbook.anywhere": "Drop it anywhere on this page",
  "workbook.step.try":
    "Drop it to try it: it is only read, nothing changes. The order of columns, extra columns and other spellings do no harm.",
  "workbook.step.read":
    "Read the report: how many rows are new or changed, which can't be taken and why, by the cells of your own file.",
  "workbook.step.import":
    "Only your yes imports it. A second time changes nothing; what you changed is updated by its id.",
  "workbook.export": "Export the workbook",
  "workbook.exporting": "Writing the workbook",
  "workbook.exported": "Exported {file}",
  "workbook.exportNote": "People, clients, events and checklists; edit it and import it again",
  "workbook.notYours": "Those in charge of an event or of the staff import and export.",
  "workbook.notYoursNext": "Give the file to the manager or the lead of the event.",
  "workbook.offline": "No connection now.",
  "workbook.offlineNext":
    "The server reads and writes workbooks, so this needs a connection. Come back here once there is one.",
  "workbook.another": "Another file",

  "workbook.sending": "Sending {file}: {share}",
  "workbook.reading": "Arrived; {file} is being read",
  "workbook.writing": "Arrived; {file} is being imported",
  "workbook.stop": "Stop",
  "workbook.stopped": "Stopped; nothing was changed.",
  "workbook.stoppedUnsure": "Stopped. It may have been imported already; a new trial will tell.",

  "workbook.tried": "Tried; nothing has been changed yet",
  "workbook.done": "Imported {file}",
  "workbook.nothing": "Nothing to change: all of {file} is here already",
  "workbook.sums": "{added} new, {changed} changed, {unchanged} unchanged",
  "workbook.refused": {
    one: "{count} row can't be taken; the reason stands below",
    other: "{count} rows can't be taken; the reasons stand below",
  },
  "workbook.allTaken": "Every row can be taken",
  "workbook.allTakenDone": "Every row was taken",
  "workbook.import": "Import it like this",
  "workbook.importSome": {
    one: "Import the {count} row that can be taken",
    other: "Import the {count} rows that can be taken",
  },
  "workbook.importNone": "No row can be taken",
  "workbook.ago": "Tried {age}; if others change something meanwhile, the import goes by what stands then",
  "workbook.unknownSheets": "Sheets not recognised: {sheets}",

  "workbook.sheets": "Sheets",
  "workbook.sheet.name": "Sheet",
  "workbook.sheet.rows": "Rows",
  "workbook.sheet.added": "New",
  "workbook.sheet.changed": "Changed",
  "workbook.sheet.unchanged": "Unchanged",
  "workbook.sheet.refused": "Not taken",
  "workbook.sheet.told": "To look at",
  "workbook.wholeFile": "Whole file",

  "workbook.findings": "To look at",
  "workbook.findingsOf": 'To look at in "{sheet}"',
  "workbook.allSheets": "All sheets",
  "workbook.findingsNone": "Nothing to look at.",
  "workbook.findingsNoneHere": "None of this kind here.",
  "workbook.severity.all": "All",
  "workbook.severity.error": "Not taken",
  "workbook.severity.warning": "Taken in part",
  "workbook.severity.info": "Taken, note",
  "workbook.column.place": "Cell",
  "workbook.column.sheet": "Sheet",
  "workbook.column.row": "Row",
  "workbook.column.column": "Column",
  "workbook.column.value": "It says",
  "workbook.column.why": "What it is about",
  "workbook.column.what": "Taken?",
  "workbook.column.code": "Code",
  "workbook.rowOf": "Row {row}",
  "workbook.copy": "Copy",
  "workbook.copied": {
    one: "Copied {count} line, ready for a spreadsheet",
    other: "Copied {count} lines, ready for a spreadsheet",
  },
  "workbook.copyNot": "It can't be copied here; download the CSV",
  "workbook.csv": "Download CSV",
  "workbook.json": "Download JSON",
  "workbook.reportName": "{file} import report",

  "workbook.problem.not_a_workbook":
    "{file} is no workbook. It takes .xlsx or .xlsm; save an old .xls again in a spreadsheet program.",
  "workbook.problem.too_large":
    "{file} has {size} MB; {limit} MB at most. Remove pictures from it, or split it.",
  "workbook.problem.empty": "{file} is empty; export it again.",
  "workbook.problem.several": "One file at a time. This one is read: {file}.",
  "workbook.problem.changed": "{file} was changed after you chose it; choose it again.",
  "workbook.problem.offline":
    "It did not arrive: the connection broke. Nothing was changed; try again once it is back.",
  "workbook.problem.offlineUnsure":
    'The connection broke during the import, so nobody knows whether it was taken. Try again once it is back: what was taken will be "unchanged".',
  "workbook.problem.forbidden": "You are neither in charge of an event nor of the staff and can't import.",
  "workbook.problem.signed_out": "Sign in again to import.",
  "workbook.problem.busy": "Somebody else is importing right now; try again in a moment.",
  "workbook.problem.other":
    "It could not be read; nothing was changed. Try again, or give the file to an administrator.",

  "workbook.key.choose": "Choose a file",
  "workbook.key.import": "Import it like this",
  "workbook.key.export": "Export",
  "workbook.key.severity": "Filter by what was taken",
  "workbook.key.copy": "Copy",
  "workbook.key.back": "One step back",
};
