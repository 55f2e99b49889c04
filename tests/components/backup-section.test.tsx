import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BackupSection } from '../../components/settings/BackupSection.tsx';
import type { BackupMessage } from '../../components/settings/SettingsPage.tsx';
import { WordsContext } from '../../components/ui/words.ts';
import { readBackup } from '../../lib/panel/backup.ts';
import { readWords } from './support/read-words.ts';

afterEach(cleanup);

const words = await readWords('zh-CN');
const show = (message: BackupMessage | null, incognito = false) => {
  const calls = { onExport: vi.fn(), onImport: vi.fn(), onReset: vi.fn() };
  render(
    <WordsContext.Provider value={words}>
      <BackupSection message={message} incognito={incognito} {...calls} />
    </WordsContext.Provider>,
  );
  return calls;
};
/** What the options page says of a file. */
function saidOf(text: string): string | null {
  const result = readBackup(text);
  if (result.ok) return null;
  show({ code: 'bad-file', error: result.error });
  return screen.getByRole('status').textContent;
}
const ours = (part: object) => JSON.stringify({ format: 'yuandu-backup', version: 1, ...part });

describe('the backup', () => {
  it.each([
    ['of no bytes', '', '它是空的、不完整，或者不是 JSON。'],
    ['cut off', ours({}).slice(0, 20), '它是空的、不完整，或者不是 JSON。'],
    ['that is a list', '[1]', '它不是源读导出的备份。'],
    ['of a later version', ours({ version: 9 }), '它来自更新版本的源读（格式 9）：请先更新扩展。'],
    ['of fifty megabytes', ours({ settings: ' '.repeat(50_000_000) }), '它太大了。'],
    ['with a wrong setting', ours({ settings: { theme: 'purple' } }), '其中“settings.theme”一项有误。'],
    ['with a wrong link', ours({ overrules: [['a', 'javascript:1', 'n']] }), '其中“overrules.0”一项有误。'],
  ])('says in a sentence why it does not take a file %s', (_, text, sentence) => {
    expect(saidOf(text)).toBe(`这个文件不能导入，现有内容没有改动。${sentence}`);
  });

  it('says that the browser refused, and what to do', () => {
    show({ code: 'refused' });
    expect(screen.getByRole('status').textContent).toMatch(/现有内容没有改动.*重启浏览器/);
  });

  it('says in a private window that corrections are no part of it', () => {
    show(null);
    expect(screen.queryByText(/无痕（隐私）窗口/)).toBeNull();
    cleanup();
    show(null, true);
    expect(screen.getByText(/无痕（隐私）窗口.*不含.*更正/)).toBeTruthy();
  });

  it('says before the import that it replaces everything', () => {
    show(null);
    expect(screen.getByText(/导入会替换现有的全部内容/)).toBeTruthy();
  });

  it('asks before a reset, which can be called off', async () => {
    const { onReset } = show(null);
    const press = (name: string) => screen.findByRole('button', { name }).then((button) => fireEvent.click(button));
    await press('恢复默认');
    await press('取消');
    await press('恢复默认');
    expect(onReset).not.toHaveBeenCalled();
    await press('清除');
    expect(onReset).toHaveBeenCalledOnce();
  });
});
