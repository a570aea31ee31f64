package tocsin.hazards;

/** How long somebody has who does not accept an order: days to ask for review, months to go to court. */
record RemedyRule(int reviewDays, int lawsuitMonths) {
    static final String RULE = "hazards/remedies";
}
