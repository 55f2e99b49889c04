import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/panel/background.ts';

export default defineBackground({ type: 'module', main: startBackground });
