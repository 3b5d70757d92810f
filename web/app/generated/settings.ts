// Generated from the server's declarations by `qianchang generate`; never edited.

export const SETTINGS = {
  safety_valid_minutes: { default: 720, least: 10, most: 10080 },
  repeat_within_minutes: { default: 60, least: 5, most: 1440 },
  fresh_news_minutes: { default: 5, least: 1, most: 120 },
  call_escalation_seconds: { default: 60, least: 15, most: 3600 },
  incident_escalation_minutes: { default: 5, least: 1, most: 240 },
  no_show_minutes: { default: 10, least: 1, most: 240 },
} as const;
