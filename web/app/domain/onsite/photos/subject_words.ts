import { t } from "#/i18n";
import type { Store } from "#/store/api";
import type { Photo } from "./event_photos";

/** What a photo belongs to, in words, and where that is. */
export function subjectWords(store: Store, { fields }: Photo): { title: string; zone: string } {
  const { subject, record = "" } = fields;
  const zoneName = (id: string | null | undefined) =>
    id ? (store.record("zone", id).value?.fields.name ?? "") : "";
  switch (subject) {
    case "check": {
      const check = store.record("check", record).value?.fields;
      return { title: check?.title ?? t("record.check"), zone: zoneName(check?.zone) };
    }
    case "incident": {
      const incident = store.record("incident", record).value?.fields;
      return { title: incident?.title ?? t("record.incident"), zone: zoneName(incident?.zone) };
    }
    case "resource":
      return { title: store.record("resource", record).value?.fields.name ?? t("record.resource"), zone: "" };
    case "zone":
      return { title: zoneName(record), zone: zoneName(record) };
    case "post": {
      const post = store.record("post", record).value?.fields;
      return { title: post?.name ?? t("record.post"), zone: zoneName(post?.zone) };
    }
    case "cue":
      return { title: store.record("cue", record).value?.fields.title ?? t("record.cue"), zone: "" };
    default:
      return { title: t("photo.ofEvent"), zone: "" };
  }
}
