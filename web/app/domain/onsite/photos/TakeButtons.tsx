import { Camera, Images, Video } from "lucide";
import type { TargetedEvent } from "preact";
import { t } from "#/i18n";
import { backFromCamera, leaveForCamera } from "#/media/camera_return";
import { useStore } from "#/store/context";
import { Icon } from "#/ui";

/** Phones that name no media type of HEIC know its ending. */
const PHOTOS = "image/*,.heic,.heif";
const FILMS = "video/*";

interface TakeButtonsProps {
  /** A photo is missing: taking one is the act. */
  urgent: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** The camera in one tap, for a photo or a film, and what the phone's own camera app took, several at once. */
export function TakeButtons({ urgent, onFiles }: TakeButtonsProps) {
  return (
    <div class="photo-take">
      <FileButton
        label={t("photo.take")}
        look={urgent ? "act" : "plain"}
        onFiles={onFiles}
        accept={PHOTOS}
        camera
      >
        <Icon node={Camera} stroke={2.4} />
      </FileButton>
      <FileButton label={t("photo.film")} look="plain" onFiles={onFiles} accept={FILMS} camera>
        <Icon node={Video} stroke={2.4} />
      </FileButton>
      <FileButton label={t("photo.choose")} look="plain" onFiles={onFiles} accept={`${PHOTOS},${FILMS}`}>
        <Icon node={Images} stroke={2.4} />
      </FileButton>
    </div>
  );
}

interface FileButtonProps {
  label: string;
  look: "act" | "plain";
  accept: string;
  camera?: boolean;
  onFiles: (files: readonly File[]) => void;
  children: preact.ComponentChildren;
}

function FileButton({ label, look, accept, camera, onFiles, children }: FileButtonProps) {
  const { person } = useStore();
  const taken = (event: TargetedEvent<HTMLInputElement>) => {
    backFromCamera();
    const files = [...(event.currentTarget.files ?? [])];
    // The same photo chosen again is a change too.
    event.currentTarget.value = "";
    if (files.length > 0) onFiles(files);
  };
  return (
    <label class={`photo-take__button qc-button qc-button--${look} qc-button--56`}>
      {children}
      <span>{label}</span>
      <input
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
