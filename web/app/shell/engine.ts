/** The parts below the shell, put together. */
import { openDevice } from "#/store/device";
import { openStore } from "#/store/store";
import { startSync } from "#/sync/start";
import type { Engine } from "./session";

export const engine: Engine = { openDevice, openStore: (person) => openStore(person), startSync };
