/** What can go wrong when somebody saves; screens tell these apart by class. */

/** The device has no room: nothing was saved, and the screen must keep what was typed (F18). */
export class StorageFullError extends Error {
  override readonly name = "StorageFullError";
}

/** The record was deleted before this form could save it (C14): one can only decide about the deletion. */
export class DeletedError extends Error {
  override readonly name = "DeletedError";
}

/** The record is not on this device, and the write does not create it. */
export class NoRecordError extends Error {
  override readonly name = "NoRecordError";
}

/** The database can't be opened or written even after it was opened again (F2). */
export class StorageBrokenError extends Error {
  override readonly name = "StorageBrokenError";
}
