import { Bell, BellOff } from "lucide";
import { t } from "#/i18n";
import { Button } from "./Button";
import { pressSound, sound } from "./sound";

/** Whether alarms and notices may be heard on this device. */
export function SoundSwitch() {
  const { value } = sound;
  const word = { off: t("opening.soundOff"), asleep: t("opening.soundAsleep"), on: t("opening.soundOn") };
  return (
    <span data-sound>
      <Button
        size={40}
        kind="quiet"
        icon={value === "on" ? Bell : BellOff}
        pressed={value === "on"}
        onPress={() => void pressSound()}
      >
        {word[value]}
      </Button>
    </span>
  );
}
