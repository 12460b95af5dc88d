/** From what a check says to a finding. */
import type { Finding, Fix, Level, Message, Place, RelatedPlace } from './finding.js';

/** What a check says of one place; the rule's id and level are added unless the check knows better. */
export interface Report {
    readonly message: Message;
    readonly place: Place;
    readonly level?: Exclude<Level, 'off'>;
    readonly related?: readonly RelatedPlace[];
    readonly fixes?: readonly Fix[];
}

/** What a finding takes over from the rule or requirement that makes it. */
export interface Origin {
    readonly id: string;
    readonly aliases?: readonly string[];
    /** The domain of the rule, or the name of the policy. */
    readonly domain: string;
    readonly level: Exclude<Level, 'off'>;
}

export function toFinding({ id, aliases = [], domain, level }: Origin, report: Report): Finding {
    return {
        code: id,
        aliases,
        group: domain,
        level: report.level ?? level,
        message: report.message,
        place: report.place,
        related: report.related ?? [],
        fixes: report.fixes ?? []
    };
}
