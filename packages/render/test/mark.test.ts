import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { GENERATOR_MARK, isOwnExport, sealed } from '../src/formats/mark.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (value: Uint8Array): string => new TextDecoder().decode(value);

describe('a file that we wrote', () => {
    test('bears a checksum, and is known again', () => {
        const file = sealed(bytes(`<meta content="${GENERATOR_MARK}">\nContrat`));
        expect(text(file)).toMatch(/^<meta content="MSP Contracts [0-9a-f]{16}">\nContrat$/);
        expect(text(file)).not.toContain(GENERATOR_MARK);
        expect(isOwnExport(file)).toBe(true);
    });
    test('is no longer ours once somebody changed it', () => {
        const file = text(sealed(bytes(`${GENERATOR_MARK}\nPayment within 30 days.`)));
        expect(isOwnExport(bytes(file.replace('30', '60')))).toBe(false);
        expect(isOwnExport(bytes(`${file} `))).toBe(false);
    });
    test('is ours whatever the contract says of marks', () => {
        const other = text(sealed(bytes(GENERATOR_MARK)));
        const file = sealed(bytes(`${GENERATOR_MARK}\nQuoted: ${other}\n${other}`));
        expect(isOwnExport(file)).toBe(true);
    });
    test('other files are not', () => {
        for (const file of ['', 'MSP Contracts', `${GENERATOR_MARK}`, 'PK', '%PDF-1.7\n', 'MSP Contracts 0123456789abcde']) {
            expect(isOwnExport(bytes(file)), file).toBe(false);
        }
    });
    test('a Word file is ours until another program saves it', () => {
        const word = (application: string): Uint8Array => zipSync({ 'docProps/app.xml': strToU8(`<Properties><Application>${application}</Application></Properties>`) });
        expect(isOwnExport(word('MSP Contracts'))).toBe(true);
        expect(isOwnExport(word('Microsoft Office Word'))).toBe(false);
        expect(Object.keys(unzipSync(word('MSP Contracts')))).toEqual(['docProps/app.xml']);
        expect(isOwnExport(word('MSP Contracts').subarray(0, 60))).toBe(false);
    });
});
