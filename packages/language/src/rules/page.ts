/** The page of a rule, `rule.md`: why in two languages, then examples that tests run. */
import type { Message } from '../model/finding.js';

export interface RulePage {
    readonly why: Message;
    /** Fixtures: the first file is the contract, `//- /path` begins another. */
    readonly faulty: readonly string[];
    readonly sound: readonly string[];
    /** The page says that no example can show the rule: `<!-- no fixture: reason -->`. */
    readonly withoutFixture: boolean;
}

const EXAMPLE = /^```msp (faulty|sound)[ \t]*\n([\s\S]*?)^```[ \t]*$/gm;

export function readPage(markdown: string): RulePage {
    const text = markdown.replace(/\r\n/g, '\n');
    const examples = [...text.matchAll(EXAMPLE)];
    const of = (kind: string): string[] => examples.filter(example => example[1] === kind).map(example => example[2]!);
    return {
        why: { fr: sectionOf(text, 'Pourquoi'), en: sectionOf(text, 'Why') },
        faulty: of('faulty'),
        sound: of('sound'),
        withoutFixture: /<!--\s*no fixture:\s*\S/.test(text)
    };
}

/** The text below a heading, up to the next heading or the first example. */
function sectionOf(text: string, heading: string): string {
    const start = new RegExp(`^## ${heading}[ \\t]*$`, 'm').exec(text);
    const rest = start ? text.slice(start.index + start[0].length) : '';
    const end = /^(?:## |```msp (?:faulty|sound))/m.exec(rest);
    return (end ? rest.slice(0, end.index) : rest).trim();
}
