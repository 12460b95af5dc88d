/**
 * Fields: `begin`, instruction, `separate`, last result, `end`, nested in one another and running over paragraphs. A result
 * is kept as text; what a field refers to, and what it was, goes where it belongs.
 */
import { textOf, type Piece, type Remark, type Span } from './model.js';
import type { ComputedNumber } from './numbering.js';

interface Open {
    instruction: string;
    inResult: boolean;
    /** The paragraph's pieces and how many there were when the result began. */
    pieces: Piece[];
    from: number;
    /** Text between the marks that a page never shows: results of fields inside an instruction. */
    hidden: string;
    readonly fallback?: string;
    /** Stands in text that is left out: deleted, moved away, hidden, struck. */
    readonly leftOut: boolean;
    link?: string;
}

/** What fields ask of the reader. */
export interface FieldHost {
    remark(remark: Remark): void;
    /** The number that a field computes; undefined where its list is unknown. */
    number(name: string, instruction: string): ComputedNumber | undefined;
    /** Takes a number for the paragraph that these pieces are of; false where it has one, or text before the field. */
    takesNumber(pieces: readonly Piece[], number: ComputedNumber): boolean;
}

/** Fields whose result is made anew from the document. */
const CONTENTS = /^(?:TOC|TOA|INDEX)$/;
const REFERENCES = /^(?:REF|PAGEREF|NOTEREF|STYLEREF)$/;
const FORMS = /^FORM/;
/** Fields that Word computes and whose value no file holds. */
const NUMBERS = /^(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|BIDIOUTLINE|LISTNUM)$/;
/** Fields that show a picture or an object. */
const PICTURES = /^(?:INCLUDEPICTURE|EMBED|LINK|SHAPE|IMPORT)$/;
/** Fields that show words of their instruction. */
const BUTTONS = /^(?:MACROBUTTON|GOTOBUTTON)$/;
/** Marks for indexes and merges, and values for other fields: nothing on any page. */
const SILENT = /^(?:XE|TC|TA|RD|SET|ASK|PRIVATE|ADVANCE|NEXT|NEXTIF|SKIPIF|PRINT)$/;
/** All field types of Word (ISO/IEC 29500-1, 17.16.5); another word is the bookmark of a `REF` whose name was left out. */
const TYPES = new Set((
    'ADDRESSBLOCK ADVANCE ASK AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT AUTOTEXT AUTOTEXTLIST BARCODE BIBLIOGRAPHY BIDIOUTLINE CITATION COMMENTS COMPARE CREATEDATE DATABASE DATE DISPLAYBARCODE '
    + 'DOCPROPERTY DOCVARIABLE EDITTIME EMBED EQ FILENAME FILESIZE FILLIN FORMCHECKBOX FORMDROPDOWN FORMTEXT GLOSSARY GOTOBUTTON GREETINGLINE HTMLACTIVEX HYPERLINK IF IMPORT INCLUDE '
    + 'INCLUDEPICTURE INCLUDETEXT INDEX INFO KEYWORDS LASTSAVEDBY LINK LISTNUM MACROBUTTON MERGEBARCODE MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF '
    + 'PRINT PRINTDATE PRIVATE QUOTE RD REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SET SHAPE SKIPIF STYLEREF SUBJECT SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC USERADDRESS USERINITIALS USERNAME XE'
).split(' '));

/** Fields inside one another that are read as fields; a contract has two or three. Every text asks all that are open. */
const MOST_NESTED = 64;
const TOO_DEEP: Remark['note'] = {
    fr: `plus de ${MOST_NESTED} champs l'un dans l'autre : les suivants sont lus comme du texte`,
    en: `more than ${MOST_NESTED} fields inside one another: those beyond are read as text`
};

export class Fields {
    private readonly stack: Open[] = [];
    private readonly deep = new DeepFields();
    private toldDeep = false;

    constructor(private readonly host: FieldHost) {}

    /** Whether a table of contents is being read: its paragraphs are no part of the contract. */
    get inContents(): boolean {
        return this.ended || this.stack.some(field => CONTENTS.test(nameOf(field)));
    }

    /** The last paragraph of a table of contents ends after its field. */
    private ended = false;

    get link(): string | undefined {
        return this.stack.findLast(field => field.link !== undefined)?.link;
    }

    begin(pieces: Piece[], leftOut: boolean, fallback?: string): void {
        if (this.stack.length >= MOST_NESTED) {
            this.deep.begin();
            return;
        }
        this.stack.push({ instruction: '', inResult: false, pieces, from: pieces.length, hidden: '', leftOut, fallback });
    }

    instruction(text: string): void {
        const field = this.deep.open ? undefined : this.stack.at(-1);
        if (field && !field.inResult) {
            field.instruction += text;
        }
    }

    separate(): void {
        if (this.deep.open) {
            this.deep.separate();
            return;
        }
        const field = this.stack.at(-1);
        if (field) {
            field.inResult = true;
            field.from = field.pieces.length;
            field.link = linkOf(field.instruction);
        }
    }

    /** A result must not run into the text before it. */
    startsAt(pieces: readonly Piece[]): boolean {
        const field = this.stack.at(-1);
        return !this.deep.open && field !== undefined && field.inResult && field.pieces === pieces && field.from === pieces.length;
    }

    /** Takes text that stands in an instruction and is on no page. */
    collects(text: string): boolean {
        const field = this.stack.find(candidate => !candidate.inResult);
        if (field) {
            field.hidden += text;
        }
        return field !== undefined || this.deep.collects(text);
    }

    end(): void {
        if (this.deep.open) {
            this.endDeep();
            return;
        }
        const field = this.stack.pop();
        if (!field) {
            return;
        }
        const name = nameOf(field);
        const instruction = field.instruction.replace(/\s+/g, ' ').trim();
        const note = { fr: instruction, en: instruction };
        const outer = this.stack.find(candidate => !candidate.inResult);
        if (outer) {
            // Texts of two fields inside an instruction are two.
            outer.hidden += ' ';
        }
        if (field.hidden.trim() !== '') {
            this.host.remark({ kind: 'field-left', text: field.hidden.trim(), note: { fr: `à l'intérieur du champ ${instruction}`, en: `inside the field ${instruction}` } });
        }
        if (CONTENTS.test(name)) {
            this.ended = true;
            return;
        }
        if (this.inContents || field.leftOut) {
            return;
        }
        const isInside = outer !== undefined;
        let result = field.pieces.slice(field.from);
        const show = (text: string): void => { field.pieces.push({ type: 'text', text, bold: false, italic: false }); };
        if (result.length === 0 && field.fallback !== undefined && !isInside) {
            show(field.fallback);
        } else if (BUTTONS.test(name) && result.length === 0 && !isInside) {
            show(instruction.split(' ').slice(2).join(' '));
        }
        if (NUMBERS.test(name) && !isInside) {
            // Also where a file holds a value: what comes after counts on from here.
            const number = this.host.number(name, instruction);
            if (number && result.length === 0) {
                if (!this.host.takesNumber(field.pieces, number)) {
                    show(number.label);
                    this.host.remark({ kind: 'number-as-text', text: '', carried: number.label, note });
                }
                return;
            }
        }
        result = field.pieces.slice(field.from);
        if (REFERENCES.test(name) && result.length > 0) {
            this.refer(field, result, name, instruction);
        } else if (name !== 'HYPERLINK' && name !== '' && !SILENT.test(name)) {
            const text = textOf(result);
            const isForm = FORMS.test(name) || BUTTONS.test(name);
            // A field inside an instruction shows nothing of its own; a picture is told by itself.
            if (isForm || text !== '') {
                this.host.remark({ kind: isForm ? 'form-field' : 'field', text: '', carried: text || undefined, note });
            } else if (!isInside && !field.inResult && !PICTURES.test(name)) {
                // One whose value the file holds may have an empty one.
                this.host.remark({ kind: 'field-left', text: '', note });
            }
        }
    }

    private endDeep(): void {
        const hidden = this.deep.end();
        if (hidden !== undefined && (hidden !== '' || !this.toldDeep)) {
            this.toldDeep = true;
            this.host.remark({ kind: hidden === '' ? 'field' : 'field-left', text: hidden, note: TOO_DEEP });
        }
    }

    private refer(field: Open, result: readonly Piece[], name: string, instruction: string): void {
        const text = textOf(result);
        const words = instruction.split(' ');
        const bookmark = (words[0]!.toUpperCase() === 'REF' ? words[1] : words[0]) ?? '';
        if (name === 'REF' && text.trim() !== '') {
            field.pieces.splice(field.from, result.length, { type: 'reference', bookmark, text });
        } else {
            this.host.remark({ kind: 'field', text: '', carried: text, note: { fr: instruction, en: instruction } });
        }
    }

    /** A paragraph has ended. */
    endParagraph(): void {
        this.ended = false;
    }

    finish(): void {
        while (this.stack.length > 0 || this.deep.open) {
            this.end();
        }
        this.ended = false;
    }
}

/** Fields beyond the limit: what stands in their instructions is on no page, what stands in their results is. */
class DeepFields {
    private readonly inResult: boolean[] = [];
    private instructions = 0;
    private hidden: string[] = [];

    get open(): boolean {
        return this.inResult.length > 0;
    }

    begin(): void {
        this.inResult.push(false);
        this.instructions += 1;
    }

    separate(): void {
        if (this.inResult.at(-1) === false) {
            this.inResult[this.inResult.length - 1] = true;
            this.instructions -= 1;
        }
    }

    collects(text: string): boolean {
        if (this.instructions > 0) {
            this.hidden.push(text);
        }
        return this.instructions > 0;
    }

    /** @returns the text that no page shows, once the last of them has ended */
    end(): string | undefined {
        if (this.inResult.pop() === false) {
            this.instructions -= 1;
        }
        if (this.open) {
            return undefined;
        }
        const text = this.hidden.join('').trim();
        this.hidden = [];
        return text;
    }
}

function nameOf({ instruction }: Open): string {
    const word = instruction.trim().split(/[\s\\]/)[0]!.toUpperCase();
    return TYPES.has(word) || word === '' || word.startsWith('=') ? word : 'REF';
}

function linkOf(instruction: string): Span['link'] {
    return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1];
}
