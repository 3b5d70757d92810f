/** The parts below the shell, put together. */
import { makeRoom } from "#/media/make_room";
import { openDevice } from "#/store/device";
import { openStore } from "#/store/store";
import { startSync } from "#/sync/start";
import type { Engine } from "./session";

export const engine: Engine = {
  openDevice,
  openStore: (person) => openStore(person, { makeRoom }),
  startSync,
};
