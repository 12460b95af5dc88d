/** Where the page of a rule is published. */
const PAGES = 'https://msp-contracts.dev/rules';

export function rulePageUrl(code: string): string {
    return `${PAGES}/${code}`;
}
