import { X } from "lucide";
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "#/i18n";
import { IconButton } from "./Button";
import "./Dialog.css";

interface DialogProps {
  title: string;
  /** A line below the title. */
  second?: ComponentChildren;
  /**
   * It wants to be shut: by its cross, by Escape, by the phone's back gesture, by a press outside. The owner takes it away,
   * or keeps it. With a router use `useLayer(true, onClose)` beside it, so that the browser's "back" shuts it too.
   */
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons at the foot, in the thumb's reach. */
  actions?: ComponentChildren;
  /** dialog: a question in the middle. sheet: from the bottom on a phone, from the right at a desk. full: the whole phone. */
  kind?: "dialog" | "sheet" | "full";
  /** A press outside shuts it. Off where something half filled in would be lost. */
  light?: boolean;
}

/** Rendered means open. The platform's own dialog: focus is held inside, the rest is inert, and focus returns at the end. */
export function Dialog(props: DialogProps) {
  const { title, second, onClose, children, actions, kind = "dialog", light = true } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    element.showModal();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`qc-dialog qc-dialog--${kind}`}
      aria-labelledby={id}
      onCancel={(event) => {
        // Only our own: a file picker inside cancels too, and that event bubbles.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => light && event.target === dialog.current && onClose()}
      onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}
    >
      <div class="qc-dialog__inside">
        <header class="qc-dialog__head">
          <div>
            <h2 id={id} class="qc-dialog__title" tabIndex={-1}>
              {title}
            </h2>
            {second && <p class="qc-dialog__second">{second}</p>}
          </div>
          <IconButton icon={X} label={t("dialog.close")} onPress={onClose} />
        </header>
        <div class="qc-dialog__body">{children}</div>
        {actions && <footer class="qc-dialog__foot">{actions}</footer>}
      </div>
    </dialog>
  );
}
