// The page of a requirement that ships: who asks it, what it asks, on what ground, and how to meet it.
import { AstUtils } from 'langium';
import {
    isClauseSubject, isKind, isLabel, isLevelChange, isPathExpression, isPolicy, isRequirement, labelIn, requirementId, rootOf, STRENGTH,
    type Kind, type Message, type MspSharedServices, type Policy, type Requirement
} from '@msp/language';
import { bullets, fence, heading } from './markdown.ts';

export interface RequirementEntry {
    readonly id: string;
    /** Its numbers in the catalogue. */
    readonly aliases: readonly string[];
    readonly level: string;
    readonly message: Message;
    readonly sources: readonly string[];
    /** The policies that ask it, the first declaration first. */
    readonly policies: readonly { readonly name: string; readonly title: string; readonly library: string }[];
    /** Policies that raise or lower it, as `InfogeranceGlobale : error`. */
    readonly levels: readonly string[];
    /** A clause or facts of it, which a fix inserts; otherwise a condition. */
    readonly ofClause: boolean;
    /** The requirement as the library states it. */
    readonly asks: Message;
    readonly condition: string | undefined;
    /** The kinds of clauses that it asks for, or whose facts it looks at. */
    readonly kinds: readonly string[];
    readonly repair: Message;
}

export function requirementEntries(shared: MspSharedServices): readonly RequirementEntry[] {
    const files = shared.workspace.LangiumDocuments.all.filter(document => document.uri.scheme === 'msp').toArray()
        .sort((a, b) => a.uri.path < b.uri.path ? -1 : 1);
    const members = files.flatMap(document => rootOf(document)?.members ?? []);
    const kinds = new Map(members.filter(isKind).map(kind => [kind.name, kind]));
    const policies = members.filter(isPolicy);
    const byId = new Map<string, Requirement[]>();
    for (const requirement of policies.flatMap(policy => policy.items.filter(isRequirement))) {
        const id = requirementId(requirement);
        byId.set(id, [...byId.get(id) ?? [], requirement]);
    }
    return [...byId].map(([id, requirements]) => entry(id, requirements, policies, kinds)).sort((a, b) => a.id < b.id ? -1 : 1);
}

function entry(id: string, requirements: readonly Requirement[], policies: readonly Policy[], kinds: ReadonlyMap<string, Kind>): RequirementEntry {
    const requirement = requirements[0]!;
    const labels = requirement.messages.filter(isLabel);
    return {
        id,
        aliases: [...new Set(requirements.flatMap(({ aliases }) => aliases))],
        kinds: [...new Set(requirements.flatMap(kindsNamed))],
        ofClause: isClauseSubject(requirement.subject),
        level: STRENGTH[requirement.strength],
        message: { fr: labelIn(labels, 'fr') ?? '', en: labelIn(labels, 'en') ?? '' },
        sources: [...new Set(requirements.flatMap(({ sources }) => sources))],
        policies: requirements.map(({ $container: policy }) => ({ name: policy.name, title: policy.title ?? policy.name, library: libraryOf(policy) })),
        levels: policies.flatMap(policy => policy.items.filter(isLevelChange).filter(item => item.requirement === id).map(item => `${policy.title ?? policy.name} : ${item.level}`)),
        condition: requirement.condition?.$cstNode?.text.replace(/\s+/g, ' '),
        ...demand(requirement, kinds)
    };
}

function libraryOf(policy: Policy): string {
    const path = policy.$container.$document?.uri.path ?? '';
    return `msp:${path.split('/').at(-1)!.replace(/\.msp$/, '')}`;
}

function demand({ subject }: Requirement, kinds: ReadonlyMap<string, Kind>): Pick<RequirementEntry, 'asks' | 'repair'> {
    if (!isClauseSubject(subject)) {
        const condition = `\`${subject.condition.$cstNode?.text.replace(/\s+/g, ' ') ?? ''}\``;
        return {
            asks: { fr: `La condition ${condition} est remplie. Une donnée absente ne la viole pas.`, en: `The condition ${condition} holds. A fact that is absent does not violate it.` },
            repair: {
                fr: 'Modifiez, dans le document qui prévaut, les données que nomme la condition, ou écartez la remarque avec son motif.',
                en: 'Change the facts that the condition names, in the document that prevails, or set the finding aside with a reason.'
            }
        };
    }
    const name = subject.kind.$refText;
    const kind = kinds.get(name);
    const facts = subject.facts.map(fact => `\`${fact.$refText}\``).join(', ');
    const label = (language: 'fr' | 'en'): string => (kind && labelIn(kind.items, language)) ?? name;
    return {
        asks: {
            fr: `Une clause \`${name}\` (${label('fr')})${facts ? `, avec ${facts}` : ''}.`,
            en: `A clause \`${name}\` (${label('en')})${facts ? `, with ${facts}` : ''}.`
        },
        repair: {
            fr: `Le correctif insère la clause${facts ? ' ou les données qui lui manquent' : ''}, avec la rédaction type de la bibliothèque et un blanc pour chaque donnée à remplir.`,
            en: `The fix inserts the clause${facts ? ' or the facts it lacks' : ''}, with the library's model wording and a blank for every fact to fill in.`
        }
    };
}

export function requirementPage(requirement: RequirementEntry): string {
    const { id, level, levels, message, sources, policies, asks, condition, repair } = requirement;
    const lines = [
        heading(1, `\`${id}\``),
        `${message.fr}\n\n${message.en}`,
        bullets([
            'Domaine / Domain : Clauses et politiques / Clauses and policies',
            `Niveau / Level : ${level}`,
            ...policies.map(policy => `Politique / Policy : \`${policy.name}\` (${policy.title}), \`use "${policy.library}"\``),
            `Sources : ${sources.join(' ; ')}`
        ]),
        heading(2, 'Ce qui est demandé / What is asked'),
        `${asks.fr}\n\n${asks.en}`,
        condition === undefined ? '' : `Seulement si / Only when : \`${condition}\``,
        levels.length === 0 ? '' : `${heading(2, 'Niveau changé / Level changed')}\n\n${bullets(levels)}`,
        heading(2, 'Remédier / Repair'),
        `${repair.fr}\n\n${repair.en}`,
        heading(2, 'Écarter / Set aside'),
        fence('msp', `// allow ${id}: motif / reason`)
    ];
    return `${lines.filter(line => line !== '').join('\n\n')}\n`;
}

function kindsNamed({ subject, condition }: Requirement): string[] {
    const conditions = [condition, isClauseSubject(subject) ? undefined : subject.condition].filter(expression => expression !== undefined);
    const heads = conditions.flatMap(expression => AstUtils.streamAst(expression).filter(isPathExpression).map(({ path }) => path.segments[0]?.target.$refText ?? '').toArray());
    return isClauseSubject(subject) ? [subject.kind.$refText, ...heads] : heads;
}
