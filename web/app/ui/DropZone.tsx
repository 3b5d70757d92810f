import { FileUp } from "lucide";
import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { t } from "#/i18n";
import { Icon } from "./Icon";
import "./DropZone.css";

interface DropZoneProps {
  /** What is awaited: "活动工作簿（.xlsx）". */
  label: string;
  /** As for `<input accept>`: ".xlsx". What is dropped is given on whatever it is, the reader says what is wrong with it. */
  accept?: string;
  multiple?: boolean;
  onFiles: (files: readonly File[]) => void;
  /** A file is being read: it takes no other one, and `children` tell how far it is. */
  busy?: boolean;
  children?: ComponentChildren;
  name?: string;
}

/** A place for a file: dropped, chosen, or pasted in by keyboard. */
export function DropZone(props: DropZoneProps) {
  const { label, accept, multiple = false, onFiles, busy = false, children } = props;
  const id = useId();
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const enter = (by: 1 | -1) => {
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0 && !busy);
  };
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    if (files.length > 0 && !busy) onFiles(files);
  };
  return (
    <fieldset
      class={`qc-drop${over ? " qc-drop--over" : ""}`}
      aria-label={label}
      aria-busy={busy}
      onDragEnter={() => enter(1)}
      onDragLeave={() => enter(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Icon node={FileUp} size={32} />
      <div class="qc-drop__words">
        <p class="qc-drop__title">{t(over ? "drop.over" : "drop.title")}</p>
        <p class="qc-drop__label">{label}</p>
        {children}
      </div>
      <input
        id={id}
        class="qc-hidden qc-drop__input"
        type="file"
        name={props.name}
        accept={accept}
        multiple={multiple}
        disabled={busy}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = ""; // the same file, put right, can be chosen again
        }}
      />
      <label class="qc-button qc-button--plain qc-button--48" for={id} aria-disabled={busy}>
        {t("drop.choose")}
      </label>
    </fieldset>
  );
}
