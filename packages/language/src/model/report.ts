/** From what a check says to a finding. */
import { readingOf } from '../prose/read-statements.js';
import { rangeOf, uriOf } from './tree.js';
import type { Edit, Finding, Fix, Level, Message, Place, RelatedPlace } from './finding.js';

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
    const related = (report.related ?? []).map(({ place, message }) => ({ place, message: told(message, place) }));
    return {
        code: id,
        aliases,
        group: domain,
        level: report.level ?? level,
        message: told(report.message, report.place),
        place: report.place,
        related,
        fixes: fixesThatHold(report.fixes ?? [], [report.place, ...related.map(({ place }) => place)]),
        unread: report.unread ?? unread,
        unnecessary
    };
}

/** A value that no fact states is said to be read. */
function told(message: Message, { node }: Place): Message {
    return readingOf(node) ? { fr: `${message.fr} (Lu dans le texte.)`, en: `${message.en} (Read in the text.)` } : message;
}

/** A fix that would change a fact cannot be made where there are only words: it would write a value into a sentence. */
function fixesThatHold(fixes: readonly Fix[], places: readonly Place[]): readonly Fix[] {
    const texts = places.flatMap(({ node }) => {
        const passage = readingOf(node)?.passage.node;
        return passage ? [{ uri: uriOf(passage), ...rangeOf({ node: passage }) }] : [];
    });
    const hits = ({ uri, offset, end, worded }: Edit): boolean => worded !== true && texts.some(text => text.uri === uri && offset < text.end && end > text.offset);
    return texts.length === 0 ? fixes : fixes.filter(fix => {
        const edits = fix.edits();
        return edits.length > 0 && !edits.some(hits);
    });
}
