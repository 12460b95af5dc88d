/** `npx msp` works in the repository after set-up, and says what to do before the build. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { linkCommand } from '../../src/setup/packages.mjs';

const root = join(import.meta.dirname, '../../../..');

test('what npm links as the command is a file of the repository, there before anything is built', () => {
    const { bin } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { bin: { msp: string } };
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { bin?: { msp: string } }> };
    expect(existsSync(join(root, 'packages/cli', bin.msp))).toBe(true);
    expect(bin.msp).not.toContain('dist');
    expect(join(packages['packages/cli']!.bin!.msp)).toBe(join(bin.msp));
});

test.skipIf(process.platform === 'win32')('set-up links it where the packages were there before', () => {
    const folder = mkdtempSync(join(tmpdir(), 'msp-link-'));
    mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
    linkCommand(folder);
    linkCommand(folder);
    expect(dirname(join(folder, 'node_modules', '.bin', '..', '..', 'packages/cli/bin/msp.mjs'))).toBe(join(folder, 'packages/cli/bin'));
    expect(existsSync(realpathSync(join(root, 'packages/cli/bin/msp.mjs')))).toBe(true);
    rmSync(folder, { recursive: true });
});
