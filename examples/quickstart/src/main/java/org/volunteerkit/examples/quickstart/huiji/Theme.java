package org.volunteerkit.examples.quickstart.huiji;

/** What activities and projects are about: those that the document names. */
enum Theme {
    PARTY_BUILDING("party-building", "社区党建+志愿服务", "党员进社区志愿服务", "党员"),
    TRAFFIC("traffic-guidance", "文明交通引导", "重要路口交通志愿引导", "文明交通"),
    CARE("elderly-and-disabled-care", "助老助残帮扶", "慰问低保户、残疾人、孤寡老人", "助老助残"),
    TREE_PLANTING("tree-planting", "义务植树", "义务植树", "植树护绿"),
    BLOOD_DONATION("blood-donation", "无偿献血宣传", "义务献血", "无偿献血"),
    CLEAN_HOMES("clean-homes", "清洁家园", "清洁家园", "清洁家园"),
    LEGAL_ADVICE("legal-advice", "法律法规咨询", "法律法规咨询", "法律咨询"),
    MATERNAL_HEALTH("maternal-and-child-health", "妇幼保健咨询", "妇幼保健咨询", "妇幼保健"),
    MEDICAL_CARE("medical-care", "医疗卫生进社区", "义诊与上门医疗", "医疗卫生"),
    POLICY_ADVICE("policy-advice", "政策宣传", "政策宣传", "政策宣传");

    private final String term;
    private final String project;
    private final String activity;
    private final String team;

    Theme(String term, String project, String activity, String team) {
        this.term = term;
        this.project = project;
        this.activity = activity;
        this.team = team;
    }

    String term() {
        return term;
    }

    /** The title of a project of this theme. */
    String project() {
        return project;
    }

    /** The title of an activity of this theme. */
    String activity() {
        return activity;
    }

    /** The name of the team that does it. */
    String team() {
        return team;
    }
}
