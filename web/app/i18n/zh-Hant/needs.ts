import type { Translation } from "../message";
import type { needs as source } from "../zh-Hans/needs";

export const needs: Translation<typeof source> = {
  "need.hint": "寫一遍就夠：送到以後就是一場活動，策劃組馬上看到。",
  "need.name": "叫什麼",
  "need.day": "哪一天",
  "need.from": "幾點開始",
  "need.to": "幾點結束",
  "need.venue": "在哪裡",
  "need.expected": "大概多少人",
  "need.budget": "預算（元）",
  "need.purpose": "為了什麼",
  "need.special": "特別要求",
  "need.save": "變成活動",
  "need.saved": "{name}已記下",
  "need.problem.missing": "這裡要填",
  "need.problem.number": "請填數字，比如 300 或 20 萬",
  "need.problem.order": "結束要和開始不同",
  "need.made": "{name}已經是一場活動",
  "need.madeNext": "策劃組已經看到了。後面的事在活動裡辦。",
  "need.waits": "{name}存在這台裝置上",
  "need.waitsNext": "有訊號就送出，送到以後策劃組馬上看到。",
  "need.open": "打開活動",
  "need.gone": "這件諮詢不在這台裝置上",
  "need.goneNext": "可能轉給了別人，或者連結不對。",
};
