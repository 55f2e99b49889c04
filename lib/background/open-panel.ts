import { browser } from 'wxt/browser';

interface SidebarBrowser {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel beside the tab. Must be the very first statement of a listener: both browsers refuse after any
 * await. It never closes one that is open: a click means "read this page".
 */
export function openPanel(windowId: number): void {
  const { sidebarAction } = browser as SidebarBrowser;
  const opened = sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
  opened.catch(() => {}); // refused without a gesture: the icon is still there
}
