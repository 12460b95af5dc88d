/** The ids of all rules, for rules that read them: the index fills it, so that no rule imports the index that imports it. */
export const ruleIds: Set<string> = new Set();
