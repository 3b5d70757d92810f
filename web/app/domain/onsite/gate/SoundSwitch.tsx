import { Bell, BellOff } from "lucide";
import { t } from "#/i18n";
import { Button } from "#/ui";
import { pressSound, sound } from "#/ui/sound";

/** Whether an alarm may be heard at this desk. */
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
