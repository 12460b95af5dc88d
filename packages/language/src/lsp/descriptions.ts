/** What a thing is, in a few lines of Markdown: hovers and completion show the same. */
import type { AstNode } from 'langium';
import {
    isClause, isDossierDocument, isEnum, isEnumMember, isFact, isFactDecl, isKind, isParty, isPhrase, isPolicy, isRequirement, isRoleDecl, isTableEntry,
    isTerm, isValueType, isWordGroup, type Clause, type DossierDocument, type Fact, type FactDecl, type Kind, type Party, type Policy, type TableEntry, type Term
} from '../generated/ast.js';
import { documentationOf } from '../model/documentation.js';
import type { Dossier } from '../model/dossier.js';
import { subjectOfNode, type Subject } from '../model/effective-facts.js';
import type { Language, Message } from '../model/finding.js';
import { formatDate, formatValue, memberLabel } from '../wording/format.js';
import { REASONS } from '../wording/reasons.js';
import { hasMark, indexNameOf, typeNameOf } from '../model/library-scope.js';
import { declarationOfFact, type Visible } from '../model/names.js';
import { dedent } from '../prose/spans.js';
import { documentOf, kindNameOf, labelIn } from '../model/tree.js';
import { requirementId } from '../policy/active.js';

export function describe(node: AstNode, visible: Visible, language: Language): string {
    return lines(node, visible, language).filter(Boolean).join('\n\n');
}

function lines(node: AstNode, visible: Visible, language: Language): (string | undefined)[] {
    if (isTerm(node)) {
        return describeTerm(node, visible.dossier, language);
    }
    if (isFact(node) || isTableEntry(node)) {
        return describeFact(node, visible, language);
    }
    if (isFactDecl(node)) {
        return describeDeclaration(node, language);
    }
    if (isClause(node)) {
        return describeClause(node, visible, language);
    }
    if (isParty(node)) {
        return describeParty(node, visible, language);
    }
    if (isDossierDocument(node)) {
        return describeDocument(node, visible.dossier, language);
    }
    if (isKind(node)) {
        return describeKind(node, language);
    }
    if (isPolicy(node)) {
        return describePolicy(node, language);
    }
    if (isEnumMember(node)) {
        return [`**${memberLabel(node, language)}**`, documentationOf(node, language)];
    }
    if (isWordGroup(node)) {
        return [`**${node.name}${node.member === undefined ? '' : `.${node.member}`}**`, documentationOf(node, language), ...node.lists.filter(list => list.language === language).map(({ words }) => words.map(word => `\`${word}\``).join(', '))];
    }
    if (isPhrase(node)) {
        return [`**${labelIn(node.labels, language) ?? node.name}**`, documentationOf(node, language), ...node.phrases.filter(said => said.language === language).flatMap(({ patterns }) => patterns.map(pattern => `- \`${pattern}\``))];
    }
    if (isRequirement(node)) {
        return [`**${requirementId(node)}**`, labelIn(node.messages, language), node.sources.join(' ; ')];
    }
    if (isRoleDecl(node) || isValueType(node) || isEnum(node)) {
        return [`**${labelIn(node.labels, language) ?? node.name}**`, documentationOf(node, language)];
    }
    return [];
}

const TEXTS = {
    definedIn: { fr: 'Défini dans', en: 'Defined in' },
    library: { fr: 'une bibliothèque', en: 'a library' },
    alsoDefined: { fr: 'Défini autrement dans', en: 'Defined differently in' },
    effective: { fr: 'Valeur effective', en: 'Effective value' },
    overrides: { fr: 'L’emporte sur', en: 'Prevails over' },
    replaces: { fr: 'Remplace', en: 'Replaces' },
    undecided: { fr: 'Rien ne dit laquelle de ces valeurs prévaut :', en: 'Nothing says which of these values prevails:' },
    notFilled: { fr: 'À compléter', en: 'To be filled in' },
    inClause: { fr: 'clause', en: 'clause' },
    facts: { fr: 'Données', en: 'Facts' },
    required: { fr: 'obligatoire', en: 'required' },
    rank: { fr: 'Rang', en: 'Rank' },
    signed: { fr: 'Signé le', en: 'Signed on' },
    effectiveOn: { fr: 'Prend effet le', en: 'Effective on' },
    extends: { fr: 'Étend', en: 'Extends' },
    requirements: { fr: 'exigences', en: 'requirements' }
} satisfies Record<string, Message>;

function quoteTitle(title: string, language: Language): string {
    return language === 'fr' ? `« ${literal(title)} »` : `“${literal(title)}”`;
}

/** Words of a contract as they stand: what looks like Markdown in them is text, and never a link or a picture to load. */
function literal(text: string): string {
    return text.replace(/[\\`*_[\]<&!|]/g, '\\$&');
}

function describeTerm(term: Term, dossier: Dossier | undefined, language: Language): string[] {
    const document = documentOf(term);
    const title = document ? quoteTitle(document.title ?? document.name, language) : TEXTS.library[language];
    const aliases = term.aliases.length > 0 ? ` (${term.aliases.join(', ')})` : '';
    const others = (dossier?.terms ?? []).filter(other => other.term !== term && other.term.name === term.name && other.document
        && definitionText(other.term) !== definitionText(term));
    return [
        `**${literal(term.name)}**${literal(aliases)}`,
        literal(readable(definitionText(term), dossier)),
        `*${TEXTS.definedIn[language]} ${title}*`,
        ...others.map(other => `*${TEXTS.alsoDefined[language]} ${quoteTitle(other.document!.title ?? other.document!.name, language)}*`)
    ];
}

function definitionText(term: Term): string {
    return dedent((term.definition?.$cstNode?.text ?? '').replaceAll('"""', ''));
}

/** With the names of parties as a reader of the contract sees them; other quotations as they are written. */
function readable(text: string, dossier: Dossier | undefined): string {
    return text.replace(/\{([^{}.]+)\}/g, (whole, name: string) => dossier?.partiesByName.has(name) ? name : whole);
}

function describeFact(node: Fact | TableEntry, visible: Visible, language: Language): (string | undefined)[] {
    const { dossier, library } = visible;
    const context = { language, library };
    const declaration = isFact(node) ? declarationOfFact(node, visible) : undefined;
    const subject = dossier && subjectOfNode(dossier, node);
    const rows = dossier && subject === undefined && isFact(node) ? rowsOf(dossier, node) : [];
    return [
        ...(declaration ? describeDeclaration(declaration, language) : [`**${node.name}**`]),
        ...(subject ? describeSubject(subject, dossier!, visible, language) : []),
        ...rows.map(row => describeRow(row, visible, language)),
        ...(subject || rows.length > 0 ? [] : [literal(formatValue(node.value, context))])
    ];
}

function rowsOf(dossier: Dossier, fact: Fact): readonly Subject[] {
    const kind = isClause(fact.$container) ? kindNameOf(fact.$container) : undefined;
    return kind === undefined ? [] : dossier.facts.rows(kind, fact.name);
}

function describeRow(row: Subject, { dossier, library }: Visible, language: Language): string {
    const index = library.member(indexNameOf(row.declaration?.type), row.key ?? '');
    const label = index ? memberLabel(index, language) : row.key ?? '';
    const colon = language === 'fr' ? ' :' : ':';
    return row.prevailing
        ? `- ${label}${colon} ${literal(`${formatValue(row.prevailing.value, { language, library })} (${dossier!.titleOf(row.prevailing.document)})`)}`
        : `- ${label}${colon} ${TEXTS.undecided[language]} ${literal(row.statements.map(({ value, document }) => `${formatValue(value, { language, library })} (${dossier!.titleOf(document)})`).join(' / '))}`;
}

function describeSubject(subject: Subject, dossier: Dossier, { library }: Visible, language: Language): string[] {
    const context = { language, library };
    const colon = language === 'fr' ? ' :' : ':';
    const place = (statement: Subject['statements'][number]): string => literal(`${formatValue(statement.value, context)} (${dossier.titleOf(statement.document)})`);
    const { prevailing, reason } = subject;
    if (!prevailing) {
        return [TEXTS.undecided[language], subject.statements.map(statement => `- ${place(statement)}`).join('\n')];
    }
    const { superseded } = subject;
    const overridden = reason === 'only' || reason === 'same' ? [] : subject.statements.filter(statement => statement !== prevailing);
    return [
        `${TEXTS.effective[language]}${colon} **${literal(formatValue(prevailing.value, context))}** (${literal(dossier.titleOf(prevailing.document))})`,
        ...(overridden.length > 0 ? [`${TEXTS.overrides[language]} ${overridden.map(place).join(', ')}${colon} ${REASONS[reason][language]}.`] : []),
        ...(superseded.length > 0 ? [`${TEXTS.replaces[language]} ${superseded.map(place).join(', ')}.`] : [])
    ];
}

function describeDeclaration(declaration: FactDecl, language: Language): (string | undefined)[] {
    const label = labelIn(declaration.labels, language) ?? declaration.name;
    const required = hasMark(declaration, 'required') ? `, ${TEXTS.required[language]}` : '';
    return [`**${label}** \`${declaration.name}: ${declaration.type?.$cstNode?.text ?? typeNameOf(declaration.type) ?? ''}\`${required}`, documentationOf(declaration, language)];
}

function describeClause(clause: Clause, visible: Visible, language: Language): (string | undefined)[] {
    const kind = visible.library.kinds.get(kindNameOf(clause) ?? '');
    const document = documentOf(clause);
    const heading = clause.heading ?? (kind && labelIn(kind.items, language)) ?? clause.name ?? kindNameOf(clause) ?? '';
    return [
        `**${literal(heading)}**${document ? `, ${quoteTitle(document.title ?? document.name, language)}` : ''}`,
        kind && documentationOf(kind, language)
    ];
}

function describeParty(party: Party, visible: Visible, language: Language): (string | undefined)[] {
    const roles = (visible.dossier?.rolesOf(party) ?? []).map(stated => {
        const declared = visible.library.roles.get(stated.role);
        return (declared && labelIn(declared.labels, language)) ?? stated.role;
    });
    const colon = language === 'fr' ? ' :' : ':';
    const facts = party.facts.map(fact => {
        const declaration = visible.library.fact('party', fact.name);
        return `- ${(declaration && labelIn(declaration.labels, language)) ?? fact.name}${colon} ${literal(formatValue(fact.value, { language, library: visible.library }))}`;
    });
    return [`**${literal(party.name)}**${party.legalName ? `, ${literal(party.legalName)}` : ''}`, [...new Set(roles)].join(', '), facts.join('\n')];
}

const DOCUMENT_TYPES: Readonly<Record<DossierDocument['documentType'], Message>> = {
    contract: { fr: 'Contrat', en: 'Contract' },
    annex: { fr: 'Annexe', en: 'Annex' },
    terms: { fr: 'Conditions générales', en: 'General terms' },
    agreement: { fr: 'Convention', en: 'Agreement' },
    order: { fr: 'Commande', en: 'Order' },
    amendment: { fr: 'Avenant', en: 'Amendment' }
};

function describeDocument(document: DossierDocument, dossier: Dossier | undefined, language: Language): (string | undefined)[] {
    const rank = dossier?.precedence.rankOf(document);
    const signed = dossier?.dateOf(document, 'signed');
    const effective = dossier?.dateOf(document, 'effective');
    return [
        `**${literal(document.title ?? document.name)}** (${DOCUMENT_TYPES[document.documentType]?.[language] ?? ''})`,
        rank === undefined ? undefined : `${TEXTS.rank[language]} ${rank + 1}`,
        signed && `${TEXTS.signed[language]} ${formatDate(signed, language)}`,
        effective && `${TEXTS.effectiveOn[language]} ${formatDate(effective, language)}`
    ];
}

function describeKind(kind: Kind, language: Language): (string | undefined)[] {
    const facts = kind.items.filter(isFactDecl).map(fact => `- \`${fact.name}\` ${labelIn(fact.labels, language) ?? ''}`);
    return [`**${labelIn(kind.items, language) ?? kind.name}** \`${kind.name}\``, documentationOf(kind, language), facts.length > 0 ? `${TEXTS.facts[language]}\n${facts.join('\n')}` : undefined];
}

function describePolicy(policy: Policy, language: Language): (string | undefined)[] {
    const requirements = policy.items.filter(isRequirement);
    return [
        `**${policy.title ?? policy.name}**`,
        documentationOf(policy, language),
        policy.bases.length > 0 ? `${TEXTS.extends[language]} ${policy.bases.map(base => base.$refText).join(', ')}` : undefined,
        `${requirements.length} ${TEXTS.requirements[language]}`
    ];
}
