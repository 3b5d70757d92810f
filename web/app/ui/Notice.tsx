import { X } from "lucide";
import type { ComponentChildren } from "preact";
import { t } from "#/i18n";
import { Button, IconButton } from "./Button";
import "./Notice.css";

interface NoticeProps {
  title: ComponentChildren;
  text?: ComponentChildren;
  /** Buttons, the most likely first. */
  actions?: ComponentChildren;
  onClose?: (() => void) | undefined;
  /** ink: news. unsent: dashed, only here. warn: look at it. bad: act on it. */
  tone?: "ink" | "unsent" | "warn" | "bad";
}

/** A boxed word in the flow of the page: it pushes nothing away that a thumb was about to press, and waits. */
export function Notice({ title, text, actions, onClose, tone = "ink" }: NoticeProps) {
  return (
    <section class={`qc-notice qc-notice--${tone}`}>
      <div class="qc-notice__words">
        <p class="qc-notice__title">{title}</p>
        {text && <p>{text}</p>}
      </div>
      {onClose && <IconButton icon={X} label={t("dialog.close")} onPress={onClose} />}
      {actions && <div class="qc-notice__actions">{actions}</div>}
    </section>
  );
}

interface AskProps {
  onAct: () => void;
  onLater: () => void;
}

/** A new version waits; what is half filled in and what is unsent stays (F14). */
export function UpdateNotice({ onAct, onLater }: AskProps) {
  return (
    <AskNotice
      title={t("update.title")}
      text={t("update.text")}
      act={t("update.now")}
      onAct={onAct}
      onLater={onLater}
    />
  );
}

/** The browser offers to put the app on the home screen. */
export function InstallNotice({ onAct, onLater }: AskProps) {
  return (
    <AskNotice
      title={t("install.title")}
      text={t("install.text")}
      act={t("install.now")}
      onAct={onAct}
      onLater={onLater}
    />
  );
}

function AskNotice({
  title,
  text,
  act,
  onAct,
  onLater,
}: AskProps & { title: string; text: string; act: string }) {
  const actions = (
    <>
      <Button kind="act" size={48} onPress={onAct}>
        {act}
      </Button>
      <Button size={48} onPress={onLater}>
        {t("notice.later")}
      </Button>
    </>
  );
  return <Notice title={title} text={text} actions={actions} />;
}
