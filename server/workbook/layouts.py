"""The sheets of a workbook, their columns, and the other names that people give both.

A table: one column a line, however long.
"""
# ruff: noqa: E501

from server.workbook import words
from server.workbook.layout import Column, Layout, Want

PHONES = (
    "手机",
    "手机号",
    "手机号码",
    "电话",
    "联系电话",
    "电话号码",
    "联系方式",
    "移动电话",
    "联络电话",
    "mobile",
    "phone",
    "tel",
)
EMAILS = ("电子邮箱", "电子邮件", "电邮", "邮件", "email", "e-mail", "mail")
NOTES = ("备注", "说明", "注", "注释", "补充说明", "remark", "remarks", "note", "notes")
PEOPLE = ("负责人", "责任人", "责任人工号", "负责人姓名", "负责人员", "responsible", "owner")
ZONES = ("区域", "区域名称", "位置", "地点", "部位", "所在区域", "分区", "场区", "区号", "zone", "area")
EVENT = Column(
    "event", "活动编号", Want.EVENT, ("所属活动", "活动", "活动名称", "项目编号", "event", "event code"), extra=True
)
DAY = Column("day", "日期", Want.WHEN, ("活动日期", "天", "第几天", "日程", "date", "day"), extra=True)

PERSON = Layout(
    "人员",
    ("人员名册", "人员名单", "员工", "员工名册", "花名册", "职员", "通讯录", "工作人员", "团队", "people", "staff", "persons"),
    (
        Column("staff_number", "工号", Want.ID, ("员工号", "员工编号", "员工工号", "人员编号", "职工号", "编号", "staff number", "staff no", "staff id", "id"), required=True),
        Column("name", "姓名", names=("名字", "员工姓名", "人员姓名", "名称", "name"), required=True),
        Column("position", "职务", Want.CHOICE, ("职位", "职级", "岗位", "position", "title"), True, words.POSITIONS),
        Column("groups", "业务小组", Want.GROUPS, ("小组", "所属小组", "组别", "班组", "所属组", "部门", "groups", "group", "team"), width=20),
        Column("in_charge_of", "分管小组", Want.GROUPS, ("分管", "分管组", "主管小组", "in charge of"), width=24),
        Column("mobile", "手机", Want.PHONE, PHONES, True, width=14),
        Column("email", "邮箱", Want.EMAIL, EMAILS, width=28),
        Column("hired_on", "入职日期", Want.DAY, ("入职时间", "入职", "到职日期", "报到日期", "入职日", "hired on", "hire date")),
        Column("status", "状态", Want.CHOICE, ("在职状态", "人员状态", "员工状态", "在职情况", "status"), True, words.STATUSES),
    ),
    ("staff_number", "name"),
)  # fmt: skip
CLIENT = Layout(
    "客户",
    ("客户名册", "客户名单", "客户信息", "客户资料", "客户表", "clients", "client", "customers"),
    (
        Column("code", "客户编号", Want.ID, ("客户号", "客户代码", "编号", "client code", "client id", "code", "id"), True),
        Column("name", "名称", names=("客户名称", "客户", "公司名称", "单位名称", "单位", "公司", "name", "client"), required=True, width=26),
        Column("kind", "类型", Want.CHOICE, ("客户类型", "性质", "类别", "单位性质", "kind", "type"), words=words.CLIENT_KINDS),
        Column("contact", "联系人", names=("联系人姓名", "对接人", "客户联系人", "contact"), required=True),
        Column("title", "联系人职务", names=("职务", "职位", "联系人职位", "title")),
        Column("mobile", "手机", Want.PHONE, ("联系人手机", "联系人电话", *PHONES), True, width=14),
        Column("email", "邮箱", Want.EMAIL, EMAILS, width=28),
        Column("source", "来源", names=("客户来源", "来源渠道", "渠道", "source"), width=16),
        Column("note", "备注", names=NOTES, width=34),
    ),
    ("code", "name", "contact"),
)  # fmt: skip
EVENTS = Layout(
    "活动",
    ("活动信息", "活动概况", "活动基本信息", "基本信息", "活动资料", "活动总览", "项目信息", "项目", "event", "events"),
    (
        Column("code", "活动编号", Want.ID, ("编号", "活动号", "活动代码", "项目编号", "event code", "code", "id"), True),
        Column("name", "名称", names=("活动名称", "活动", "项目名称", "活动主题", "主题", "name", "event"), required=True, width=26),
        Column("client", "客户编号", Want.CLIENT, ("客户", "客户名称", "主办方", "主办单位", "委托方", "客户号", "client"), True),
        Column("purpose", "目的", names=("活动目的", "宗旨", "目标", "purpose"), width=40),
        Column("budget", "预算(元)", Want.MONEY, ("预算", "总预算", "预算金额", "活动预算", "经费", "budget")),
        Column("starts", "开始", Want.WHEN, ("开始时间", "活动开始", "活动开始时间", "起始时间", "开始日期", "开始日期时间", "start", "starts"), True, width=17),
        Column("ends", "结束", Want.WHEN, ("结束时间", "活动结束", "活动结束时间", "截止时间", "结束日期", "结束日期时间", "end", "ends"), True, width=17),
        Column("venue", "场地", names=("地点", "活动场地", "活动地点", "会场", "场馆", "venue"), required=True, width=26),
        Column("address", "地址", names=("详细地址", "场地地址", "活动地址", "address"), width=34),
        Column("expected", "预计人数", Want.WHOLE, ("人数", "规模", "预计规模", "参加人数", "预计参加人数", "活动人数", "expected", "headcount"), True),
        Column("special_requests", "特殊要求", names=("特别要求", "特殊需求", "特殊要求及注意事项", "注意事项", "special requests"), width=50),
        Column("lead", "负责人工号", Want.PERSON, ("负责人", "活动负责人", "项目负责人", "现场负责人", "总负责人", "责任人", "工号", "lead"), True),
    ),
    ("code", "name", "starts", "venue"),
)  # fmt: skip
ZONE = Layout(
    "区域",
    ("区域划分", "分区", "场地区域", "区域表", "功能区", "场区", "zones", "zone", "areas"),
    (
        Column("code", "区域编号", Want.ID, ("区域号", "编号", "区号", "分区编号", "区域代码", "zone code", "code", "id"), True),
        Column("name", "名称", names=("区域名称", "区域", "分区", "分区名称", "场区", "name", "zone"), required=True, width=26),
        Column("limit", "人数上限", Want.WHOLE, ("上限", "容量", "限流人数", "最大人数", "承载人数", "核定人数", "最大容量", "上限人数", "limit", "capacity"), True),
        Column("note", "说明", names=("备注", "描述", "用途", "区域说明", *NOTES), width=44),
        EVENT,
    ),
    ("code", "name"),
    of_event=True,
)  # fmt: skip
POST = Layout(
    "岗位",
    ("岗位表", "岗位安排", "排班", "排班表", "人员安排", "值守安排", "岗位排班", "posts", "post", "shifts", "roster"),
    (
        Column("code", "岗位编号", Want.ID, ("岗位号", "编号", "岗位代码", "post code", "code", "id"), True),
        Column("name", "名称", names=("岗位名称", "岗位", "岗位名", "name", "post"), required=True, width=26),
        Column("zone", "区域编号", Want.ZONE, ZONES, True),
        Column("person", "工号", Want.PERSON, ("人员工号", "员工号", "人员", "姓名", "值守人", "值守人员", "在岗人员", *PEOPLE, "负责人工号", "person")),
        Column("starts", "到岗时间", Want.WHEN, ("到岗", "上岗时间", "上岗", "上班时间", "开始时间", "开始", "值守时间", "班次", "时间", "starts", "start"), True, width=11),
        Column("ends", "离岗时间", Want.WHEN, ("离岗", "下岗时间", "撤岗时间", "下班时间", "结束时间", "结束", "ends", "end"), True, width=11),
        Column("duties", "职责", names=("岗位职责", "工作内容", "工作职责", "任务", "职责要求", "duties"), width=46),
        EVENT,
        DAY,
    ),
    ("code", "name"),
    of_event=True,
)  # fmt: skip
CUE = Layout(
    "流程",
    ("流程表", "活动流程", "执行流程", "节目单", "流程安排", "议程", "cue表", "running order", "rundown", "cues"),
    (
        Column("number", "序号", Want.WHOLE, ("编号", "次序", "顺序", "环节序号", "号", "no", "no.", "number", "#"), True),
        Column("title", "环节", names=("环节名称", "节目", "节目名称", "流程", "内容", "项目", "环节内容", "名称", "title", "cue"), required=True, width=24),
        Column("starts", "计划开始", Want.WHEN, ("计划开始时间", "开始时间", "开始", "时间", "起始时间", "计划时间", "starts", "start", "time"), True, width=11),
        Column("minutes", "计划时长(分钟)", Want.MINUTES, ("计划时长", "时长", "用时", "持续时间", "时间长度", "分钟", "minutes", "duration"), True),
        Column("responsible", "负责人工号", Want.PERSON, PEOPLE),
        Column("prompts", "灯光/音响/视频提示", names=("灯光音响视频提示", "灯光/音响/视频", "提示", "技术提示", "灯光音响视频", "声光电提示", "prompts"), width=48),
        Column("note", "备注", names=NOTES, width=34),
        Column("ends", "计划结束", Want.WHEN, ("结束时间", "结束", "计划结束时间", "ends", "end"), extra=True),
        EVENT,
        DAY,
    ),
    ("title", "starts"),
    of_event=True,
)  # fmt: skip
CHECK = Layout(
    "清单",
    ("检查清单", "检查表", "检查项", "检查项清单", "现场检查", "任务清单", "工作清单", "点检表", "安全检查", "安全检查表", "安全检查清单", "checks", "checklist", "check list", "check"),
    (
        Column("code", "编号", Want.ID, ("检查编号", "检查项编号", "项目编号", "清单编号", "序号", "号", "code", "id", "no", "no."), True),
        Column("category", "类别", Want.CHOICE, ("分类", "类型", "检查类别", "检查类型", "阶段", "category", "type"), True, words.CHECK_CATEGORIES),
        Column("title", "项目", names=("检查项目", "检查项", "项目名称", "名称", "检查内容", "事项", "检查点", "title", "item", "name"), required=True, width=24),
        Column("requirement", "要求", names=("检查要求", "检查标准", "标准", "要求及标准", "验收标准", "要求标准", "具体要求", "技术要求", "内容", "要求说明", "requirement", "requirements"), required=True, width=52),
        Column("zone", "区域编号", Want.ZONE, ZONES, True),
        Column("responsible", "负责人工号", Want.PERSON, (*PEOPLE, "检查人", "检查人员", "执行人", "工号", "人员")),
        Column("due", "截止时间", Want.WHEN, ("截止", "完成时限", "完成时间", "时限", "截止日期", "最迟完成时间", "要求完成时间", "完成期限", "期限", "检查时间", "截止日期时间", "时间", "due", "deadline"), True, width=17),
        Column("photo_required", "是否必须拍照", Want.FLAG, ("必须拍照", "是否拍照", "拍照", "需拍照", "是否需要拍照", "需要拍照", "照片", "拍照要求", "拍照留证", "photo required", "photo")),
        Column("unit", "计量单位", names=("单位", "测量单位", "unit")),
        Column("low", "下限", Want.LIMIT, ("下限值", "最小值", "最低值", "最小", "最低", "标准下限", "low", "min", "minimum")),
        Column("high", "上限", Want.LIMIT, ("上限值", "最大值", "最高值", "最大", "最高", "标准上限", "high", "max", "maximum")),
        Column("range", "限值", Want.LIMIT, ("标准值", "允许值", "允许范围", "范围", "上下限", "合格范围", "limits", "range"), extra=True),
        EVENT,
        DAY,
    ),
    ("title", "requirement"),
    of_event=True,
)  # fmt: skip
RESOURCE = Layout(
    "资源",
    ("资源清单", "资源表", "物资", "物资清单", "物料清单", "物料", "设备清单", "资源需求", "resources", "resource"),
    (
        Column("code", "编号", Want.ID, ("资源编号", "物资编号", "物料编号", "序号", "号", "code", "id", "no", "no."), True),
        Column("category", "类别", Want.CHOICE, ("分类", "类型", "资源类别", "category", "type"), True, words.RESOURCE_CATEGORIES),
        Column("name", "名称", names=("资源名称", "物资名称", "物料名称", "品名", "设备名称", "项目", "name", "item"), required=True, width=26),
        Column("quantity", "数量", Want.NUMBER, ("需求数量", "数目", "需要数量", "qty", "quantity"), True),
        Column("unit", "单位", names=("计量单位", "unit"), required=True),
        Column("provider", "提供方", Want.SUPPLIER, ("供应商", "提供部门", "供应方", "提供单位", "供方", "来源", "provider", "supplier"), width=20),
        Column("due", "到位时间", Want.WHEN, ("到场时间", "到货时间", "进场时间", "到位", "到位日期", "截止时间", "时间", "due"), width=17),
        Column("unit_price", "预算单价", Want.MONEY, ("单价", "预算价", "价格", "unit price", "price")),
        Column("note", "备注", names=NOTES, width=34),
        EVENT,
        DAY,
    ),
    ("name",),
    of_event=True,
)  # fmt: skip
SAFETY_PLAN = Layout(
    "预案",
    ("安全预案", "应急预案", "突发预案", "应急处置", "应急", "safety plans", "safety plan", "emergency plans"),
    (
        Column("code", "编号", Want.ID, ("预案编号", "序号", "号", "code", "id", "no", "no."), True),
        Column("kind", "突发类型", names=("类型", "突发事件", "事件类型", "突发情况", "突发事件类型", "情形", "名称", "kind", "emergency"), required=True),
        Column("level", "等级", Want.CHOICE, ("级别", "事件等级", "严重程度", "响应等级", "level"), True, words.LEVELS),
        Column("steps", "处置步骤", names=("处置流程", "步骤", "处置措施", "应对措施", "处理步骤", "处置方法", "steps"), required=True, width=70),
        Column("post", "责任岗位", Want.POST, ("岗位", "负责岗位", "责任岗", "岗位编号", "post"), width=14),
        Column("phone", "联系电话", Want.PHONE, ("电话", "应急电话", "紧急电话", "报警电话", *PHONES), width=16),
        Column("assembly_point", "集合点", names=("集合地点", "疏散点", "集结点", "疏散集合点", "assembly point"), width=26),
        EVENT,
    ),
    ("kind", "steps"),
    of_event=True,
)  # fmt: skip
SUPPLIER = Layout(
    "供应商与部门",
    ("供应商和部门", "供应商及部门", "供应商", "供应商名单", "供应商名册", "供应商部门", "供方", "协作单位", "suppliers", "supplier", "suppliers and departments"),
    (
        Column("name", "名称", names=("供应商名称", "供应商", "单位名称", "公司名称", "部门名称", "单位", "部门", "name", "supplier"), required=True, width=26),
        Column("kind", "类型", names=("类别", "性质", "供应商类型", "kind", "type")),
        Column("contact", "联系人", names=("联系人姓名", "对接人", "负责人", "contact")),
        Column("phone", "电话", Want.PHONE, PHONES, width=15),
    ),
    ("name",),
)  # fmt: skip
FAQ = Layout(
    "常见问答",
    ("常见问题", "问答", "常见问题解答", "faq", "faqs", "q&a", "qa"),
    (
        Column("question", "问题", names=("问", "常见问题", "提问", "question", "q"), required=True, width=34),
        Column("answer", "答案", names=("答", "回答", "答复", "解答", "answer", "a"), required=True, width=60),
        Column("category", "分类", names=("类别", "类型", "category")),
    ),
    ("question", "answer"),
)  # fmt: skip

LAYOUTS = (PERSON, CLIENT, EVENTS, ZONE, POST, CUE, CHECK, RESOURCE, SAFETY_PLAN, SUPPLIER, FAQ)
README_SHEETS = ("说明", "填写说明", "使用说明", "目录", "封面", "readme", "说明页", "填表说明")
