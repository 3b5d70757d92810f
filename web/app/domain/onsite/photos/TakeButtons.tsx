import { Camera, Images } from "lucide";
import type { TargetedEvent } from "preact";
import { t } from "#/i18n";
import { backFromCamera, leaveForCamera } from "#/media/camera_return";
import { useStore } from "#/store/context";
import { Icon } from "#/ui";

interface TakeButtonsProps {
  /** A photo is missing: taking one is the act. */
  urgent: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** The camera in one tap, and what the phone's own camera app took, several at once. */
export function TakeButtons({ urgent, onFiles }: TakeButtonsProps) {
  return (
    <div class="photo-take">
      <FileButton label={t("photo.take")} look={urgent ? "act" : "plain"} onFiles={onFiles} camera>
        <Icon node={Camera} stroke={2.4} />
      </FileButton>
      <FileButton label={t("photo.choose")} look="plain" onFiles={onFiles}>
        <Icon node={Images} stroke={2.4} />
      </FileButton>
    </div>
  );
}

interface FileButtonProps {
  label: string;
  look: "act" | "plain";
  camera?: boolean;
  onFiles: (files: readonly File[]) => void;
  children: preact.ComponentChildren;
}

function FileButton({ label, look, camera, onFiles, children }: FileButtonProps) {
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
        accept="image/*"
        multiple={!camera}
        {...(camera ? { capture: "environment" as const } : {})}
        onClick={() => leaveForCamera(person, location.pathname + location.search)}
        onCancel={backFromCamera}
        onChange={taken}
      />
    </label>
  );
}
