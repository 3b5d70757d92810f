import { Camera, Paperclip } from "lucide";
import type { RefObject, TargetedEvent } from "preact";
import { t } from "#/i18n";
import { backFromCamera, leaveForCamera } from "#/media/camera_return";
import { useStore } from "#/store/context";
import { Icon, type KeyBinding, KeyHint, useWide } from "#/ui";

/** Phones that name no media type of HEIC know its ending. */
const PICTURES = "image/*,.heic,.heif";
const FILES = `${PICTURES},application/pdf,.pdf`;

interface AttachButtonsProps {
  /** The input behind "choose a file", so that a key reaches it. */
  file: RefObject<HTMLInputElement | null>;
  /** Tells the key beside the button. */
  hint?: string | undefined;
  onFiles: (files: readonly File[]) => void;
}

/** The camera on a phone, and any file that is a picture or a PDF, several at once. */
export function AttachButtons({ file, hint, onFiles }: AttachButtonsProps) {
  const wide = useWide();
  return (
    <div class="document-take">
      {!wide && (
        <FileButton label={t("document.camera")} accept={PICTURES} camera onFiles={onFiles}>
          <Icon node={Camera} stroke={2.4} />
        </FileButton>
      )}
      <FileButton label={t("document.choose")} accept={FILES} input={file} hint={hint} onFiles={onFiles}>
        <Icon node={Paperclip} stroke={2.4} />
      </FileButton>
    </div>
  );
}

/** Opens the choice of files by a key. */
export function attachKey(file: RefObject<HTMLInputElement | null>): KeyBinding {
  return {
    keys: ["f"],
    shown: ["F"],
    word: t("document.choose"),
    foot: true,
    run: () => file.current?.click(),
  };
}

interface FileButtonProps {
  label: string;
  accept: string;
  camera?: boolean;
  input?: RefObject<HTMLInputElement | null>;
  hint?: string | undefined;
  onFiles: (files: readonly File[]) => void;
  children: preact.ComponentChildren;
}

function FileButton({ label, accept, camera, input, hint, onFiles, children }: FileButtonProps) {
  const { person } = useStore();
  const taken = (event: TargetedEvent<HTMLInputElement>) => {
    backFromCamera();
    const files = [...(event.currentTarget.files ?? [])];
    // The same file chosen again is a change too.
    event.currentTarget.value = "";
    if (files.length > 0) onFiles(files);
  };
  return (
    <label class="document-take__button qc-button qc-button--plain qc-button--48">
      {children}
      <span>{label}</span>
      {hint && <KeyHint keys={hint} />}
      <input
        {...(input ? { ref: input } : {})}
        type="file"
        aria-label={label}
        accept={accept}
        multiple={!camera}
        {...(camera ? { capture: "environment" as const } : {})}
        onClick={() => leaveForCamera(person, location.pathname + location.search)}
        onCancel={backFromCamera}
        onChange={taken}
      />
    </label>
  );
}
