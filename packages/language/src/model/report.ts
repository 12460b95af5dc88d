/** From what a check says to a finding. */
import type { Finding, Fix, Level, Message, Place, RelatedPlace } from './finding.js';

/** What a check says of one place; the rule's id and level are added unless the check knows better. */
export interface Report {
    readonly message: Message;
    readonly place: Place;
    readonly level?: Exclude<Level, 'off'>;
    readonly related?: readonly RelatedPlace[];
    readonly fixes?: readonly Fix[];
    /** Of a rule that only sometimes says so: what stands there was not read. */
    readonly unread?: boolean;
}

/** What a finding takes over from the rule or requirement that makes it. */
export interface Origin {
    readonly id: string;
    readonly aliases?: readonly string[];
    /** The domain of the rule, or the name of the policy. */
    readonly domain: string;
    readonly level: Exclude<Level, 'off'>;
    readonly unread?: boolean;
    readonly unnecessary?: boolean;
}

export function toFinding({ id, aliases = [], domain, level, unread = false, unnecessary = false }: Origin, report: Report): Finding {
    return {
        code: id,
        aliases,
        group: domain,
        level: report.level ?? level,
        message: report.message,
        place: report.place,
        related: report.related ?? [],
        fixes: report.fixes ?? [],
        unread: report.unread ?? unread,
        unnecessary
    };
}
