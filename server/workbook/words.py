"""The words of a workbook for the choices that records know; the first word of each is the one that is exported."""

from collections.abc import Mapping

from server.workbook.text import key

Words = Mapping[str, tuple[str, ...]]

POSITIONS: Words = {
    "manager": ("经理", "部门经理", "部门负责人", "总监", "manager"),
    "deputy_manager": ("副经理", "部门副经理", "deputy manager", "deputy"),
    "group_lead": ("组长", "小组长", "主管", "班长", "领班", "group lead", "lead"),
    "member": ("组员", "成员", "员工", "职员", "专员", "队员", "member", "staff"),
}
STATUSES: Words = {
    "active": ("在职", "正式", "在岗", "正常", "返聘", "兼职", "active"),
    "probation": ("试用", "试用期", "见习", "实习", "probation"),
    "leave": ("休假", "请假", "产假", "病假", "停薪留职", "on leave", "leave"),
    "left": ("离职", "已离职", "辞职", "退休", "离任", "left"),
    "suspended": ("停用", "停职", "冻结", "suspended"),
}
CLIENT_KINDS: Words = {
    "company": ("企业", "公司", "企业客户", "company"),
    "institution": ("事业单位", "机关", "政府", "机关单位", "政府机关", "institution"),
    "association": ("社会团体", "社团", "协会", "社会组织", "association"),
    "sole_trader": ("个体", "个体户", "个体工商户", "sole trader"),
    "individual": ("个人", "个人客户", "自然人", "individual"),
}
CHECK_CATEGORIES: Words = {
    "setup": ("布置", "搭建", "布场", "进场", "布展", "setup", "set-up"),
    "test": ("调试", "测试", "联调", "设备调试", "test", "testing"),
    "safety": ("安全", "安检", "消防", "安保", "安全检查", "消防安全", "safety"),
    "briefing": ("交底", "培训", "安全交底", "技术交底", "说明会", "briefing"),
    "resource": ("资源确认", "资源", "物资", "物资确认", "物料确认", "到货确认", "资源核对", "resource", "resources"),
    "teardown": ("清场", "清理", "撤场", "拆除", "收尾", "拆场", "teardown", "tear-down"),
}
RESOURCE_CATEGORIES: Words = {
    "venue": ("场地", "场所", "场馆", "venue"),
    "equipment": ("设备", "器材", "设施", "equipment"),
    "people": ("人员", "人力", "劳务", "people", "staff"),
    "material": ("物料", "物资", "材料", "耗材", "material", "materials"),
}
LEVELS: Words = {
    "ordinary": ("一般", "普通", "轻微", "ordinary", "四级", "iv级", "iii级", "三级"),
    "serious": ("较大", "严重", "serious", "二级", "ii级"),
    "major": ("重大", "特别重大", "特大", "major", "一级", "i级"),
}
GROUP_KINDS: Words = {
    "reception": ("客户接待组", "接待组", "接待", "客服"),
    "planning": ("活动策划组", "策划组", "策划"),
    "execution": ("现场执行组", "执行组", "执行"),
}


def folded(words: Words) -> dict[str, str]:
    """From folded word to value, the values themselves too."""
    return {key(word): value for value, known in words.items() for word in (*known, value)}


def exported(words: Words, value: object) -> str | None:
    """The word that stands for a value in a workbook; None for null."""
    return words[value][0] if isinstance(value, str) and value in words else None


def group_kind(name: str) -> str:
    """What a group that a workbook names for the first time is for."""
    folded_name = key(name)
    for kind, words in GROUP_KINDS.items():
        if any(key(word) in folded_name for word in words):
            return kind
    return "other"
