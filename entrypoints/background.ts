import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';

export default defineBackground({
  type: 'module',
  main() {
    browser.action.onClicked.addListener((tab) => {
      // The very first statement: both browsers refuse to open after any await.
      const opened = import.meta.env.FIREFOX
        ? browser.sidebarAction.open()
        : browser.sidePanel.open({ windowId: tab.windowId });
      opened.catch(() => {});
    });
  },
});
