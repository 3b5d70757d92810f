import "./tokens.css";
import "./base.css";

export { announce, announceCalmly } from "./announce";
export { Bar, type BarSlot } from "./Bar";
export { Button, type ButtonProps, IconButton } from "./Button";
export { CheckRow, type CheckRowProps } from "./CheckRow";
export { Chip, UnsentChip } from "./Chip";
export { CurrentRow } from "./CurrentRow";
export { EmptyState, NotHere } from "./EmptyState";
export { Icon } from "./Icon";
export { KeyHint } from "./KeyHint";
export { LiveRegion } from "./LiveRegion";
export { MARKS, Mark, type MarkName } from "./Mark";
export { type Result, ResultButtons } from "./ResultButtons";
export { SavedResult, UNDO_FOR } from "./SavedResult";
export { StatusStrip } from "./StatusStrip";
export { liveWord, type StripStatus, stripWords } from "./strip-words";
export { setTheme, startTheme, THEMES, type Theme, theme } from "./theme";
