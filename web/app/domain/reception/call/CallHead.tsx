import { Phone } from "lucide";
import { formatTime, t } from "#/i18n";
import { Icon, useSecond } from "#/ui";

/** How long the call lasts, and that no key is lost. */
export function CallHead({ begun }: { begun: string }) {
  return (
    <header class="call-head">
      <Icon node={Phone} size={28} />
      <h1 class="call-head__title" tabIndex={-1}>
        {t("callin.title")}
      </h1>
      <Lasts begun={begun} />
      <p class="call-head__note">{t("callin.kept", { time: formatTime(begun) })}</p>
    </header>
  );
}

function Lasts({ begun }: { begun: string }) {
  const seconds = Math.max(0, Math.floor((useSecond() - Date.parse(begun)) / 1_000));
  const two = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const clock = `${hours > 0 ? `${hours}:` : ""}${two(minutes)}:${two(seconds % 60)}`;
  return <time class="call-head__clock">{clock}</time>;
}
