import type { Translation } from "../message";
import type { palette as source } from "../zh-Hans/palette";

/** The palette that finds everything, in English. */
export const palette: Translation<typeof source> = {
  "palette.title": "Find",
  "palette.hint": "Client, person, event, page",
  "palette.close": "Close",
  "palette.count": "{count} found",
  "palette.more": "{count} more",
  "palette.allClients": "See all {count} among the clients",
  "palette.none": 'Nothing found for "{query}"',
  "palette.noneNext": "Try another way: part of a name, pinyin initials, any digits of a number.",
  "palette.reading": "Clients are still being read: more will be found in a moment.",
  "palette.group.recent": "Recent",
  "palette.group.client": "Clients and contacts",
  "palette.group.person": "People",
  "palette.group.event": "Events",
  "palette.group.screen": "Pages",
  "palette.group.action": "Things to do",
  "palette.key.move": "choose",
  "palette.key.open": "open",
  "palette.key.close": "close",
};
