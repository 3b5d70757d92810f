import { FileSpreadsheet } from "lucide";
import { t } from "#/i18n";
import { type Area, route } from "#/router";

const WORKBOOK = "/workbook";

const workbook = route(WORKBOOK, {
  title: () => t("workbook.title"),
  load: () => import("./WorkbookScreen").then((chunk) => chunk.WorkbookScreen),
});

/** The department's workbook, in and out. */
export const area: Area = {
  name: "exchange",
  routes: [workbook],
  places: [
    {
      label: () => t("workbook.title"),
      icon: FileSpreadsheet,
      href: () => WORKBOOK,
      order: 5,
      on: "desk",
    },
  ],
};
