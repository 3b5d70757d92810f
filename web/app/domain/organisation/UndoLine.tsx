import { t } from "#/i18n";
import { Button, useSettling } from "#/ui";
import "./undo_line.css";

/** What was just done, with the way back. */
export interface Done {
  readonly words: string;
  readonly undo?: (() => void) | undefined;
}

interface UndoLineProps {
  done: Done;
  onSettled: () => void;
}

/** Says what was done and takes it back with one press; stands still under pointer and focus. */
export function UndoLine({ done, onSettled }: UndoLineProps) {
  const timer = useSettling(onSettled);
  return (
    <div
      class="undo-line"
      onPointerEnter={timer.pause}
      onPointerLeave={timer.start}
      onFocusIn={timer.pause}
      onFocusOut={timer.start}
    >
      <span>{done.words}</span>
      {done.undo && (
        <Button size={40} hint="Z" onPress={done.undo}>
          {t("people.undo")}
        </Button>
      )}
    </div>
  );
}
