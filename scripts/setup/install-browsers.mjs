/**
 * Decides how missing browsers come to the machine. Pure: running the command is setup.mjs's part.
 *
 * @typedef {object} InstallSituation
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {number | undefined} uid user id, undefined where there is none (Windows)
 * @property {(path: string) => boolean} exists
 * @property {boolean} asked whether --install was given
 * @property {boolean} ubuntu whether the system calls itself Ubuntu: its chromium and firefox packages are snaps
 */

const APT_PACKAGES = { chrome: 'chromium', firefox: 'firefox-esr' };
/** Without it every Chinese character of a screenshot is an empty box. */
const FONT_PACKAGE = 'fonts-noto-cjk';

const BREW_CASKS = { chrome: 'chromium', firefox: 'firefox' };
const WINGET_IDS = { chrome: 'Google.Chrome', firefox: 'Mozilla.Firefox' };

/**
 * @param {readonly ('chrome' | 'firefox')[]} missing
 * @param {InstallSituation} situation
 * @returns {{ run: string[][]; print: string }} commands to run now (none: the reader is asked to run `print`)
 */
export function installPlan(missing, situation) {
  const { platform, uid, exists } = situation;
  if (platform === 'darwin') {
    return later(`brew install --cask ${missing.map((family) => BREW_CASKS[family]).join(' ')}`);
  }
  if (platform === 'win32') {
    return later(missing.map((family) => `winget install --exact --id ${WINGET_IDS[family]}`).join(' && '));
  }
  if (!exists('/usr/bin/apt-get')) {
    return later(
      `install ${missing.map((family) => APT_PACKAGES[family]).join(' and ')} and ${FONT_PACKAGE} with your package manager`,
    );
  }
  const packages = [...missing.map((family) => APT_PACKAGES[family]), FONT_PACKAGE];
  const root = uid === 0;
  const sudo = root ? '' : 'sudo ';
  const print = `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (situation.ubuntu || !mayInstall(situation)) return { run: [], print };
  const as = root ? [] : ['sudo'];
  return {
    run: [
      [...as, 'apt-get', 'update', '-q'],
      [...as, 'apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages],
    ],
    print,
  };
}

const later = (print) => ({ run: [], print });

/**
 * Installing is done unasked only where nobody's desktop is changed: as root in a container, in CI or on a machine
 * without a display.
 */
function mayInstall({ env, uid, exists, asked }) {
  if (asked) return true;
  return uid === 0 && (isContainer(env, exists) || isSet(env.CI) || !(env.DISPLAY || env.WAYLAND_DISPLAY));
}

const isSet = (value) => Boolean(value) && value !== '0' && value !== 'false';

function isContainer(env, exists) {
  return isSet(env.container) || exists('/.dockerenv') || exists('/run/.containerenv');
}
