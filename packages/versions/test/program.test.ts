import { expect, test } from 'vitest';
import { programOnPath } from '../src/program.js';

const on = (platform: NodeJS.Platform, path: string, ...programs: readonly string[]): string | undefined =>
    programOnPath('git', { platform, path, isProgram: file => programs.includes(file) });

test('on Windows a program is looked for on the PATH, not in the current folder', () => {
    expect(on('win32', 'C:\\Windows;"C:\\Program Files\\Git\\cmd"', 'git.exe', '.\\git.exe', 'C:\\Program Files\\Git\\cmd\\git.exe')).toBe('C:\\Program Files\\Git\\cmd\\git.exe');
    expect(on('win32', ';.;bin;C:\\Windows', 'git.exe', 'bin\\git.exe')).toBeUndefined();
});

test('elsewhere too, a relative part of the PATH means the folder of the contract', () => {
    expect(on('linux', ':.:/usr/local/bin:/usr/bin', 'git', './git', '/usr/bin/git')).toBe('/usr/bin/git');
    expect(programOnPath('git')).toMatch(/^\/.*\/git$/);
    expect(programOnPath('there-is-no-such-program')).toBeUndefined();
});
