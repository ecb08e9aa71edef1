import process from 'node:process'
import type { Configuration } from 'electron-builder'

const { CSC_LINK, GITHUB_REPOSITORY, GITHUB_SERVER_URL } = process.env

// A .deb must name a page and an address. The project has none of its own; `.invalid` is reserved for names that lead nowhere.
const homepage = GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` : 'https://skillfolio.invalid/'

export default {
  appId: 'org.skillfolio.desktop',
  productName: 'Skillfolio',
  copyright: 'MIT licence. Inter under the SIL Open Font License.',
  artifactName: 'Skillfolio-${version}-${os}-${arch}.${ext}',
  directories: { buildResources: 'resources/icons', output: 'out/package' },
  extraMetadata: { homepage, desktopName: 'skillfolio.desktop' },

  // The program looks for `resources` in the folders above out/main, and finds it beside `out` in the project and in the
  // archive alike. Inside it, not beside it, since on Windows and macOS Electron checks the archive before it
  // reads it, and nothing beside it.
  asar: true,
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'resources/**',
    'LICENSE',
    // The command line and the browser host need a Node, and here is none: the fuse is off.
    '!out/main/{browser,cli}.js',
    // For the makers of packages and of this repository.
    '!resources/icons/**',
    '!resources/README.md',
    // What the program needs is built into it. Two packages stay outside: npm's browser, which prints where Electron does not, and the solver of the command line.
    '!node_modules/**',
  ],
  removePackageScripts: true,
  npmRebuild: false,

  // https://www.electronjs.org/docs/latest/tutorial/fuses
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    // A fuse changes the file, and an Apple processor runs none whose signature does not fit.
    resetAdHocDarwinSignature: true,
  },

  // The program never asks for a newer version of itself: nothing is published, no file for updaters is written.
  publish: null,

  win: { target: [{ target: 'nsis', arch: ['x64'] }], icon: 'skillfolio.ico' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false, // the portfolio is the person's, and stays
    differentialPackage: false,
  },

  mac: {
    target: [
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ],
    icon: 'skillfolio.icns',
    category: 'public.app-category.productivity',
    // Without a certificate the program is signed for nobody, and macOS asks before it opens it.
    ...(CSC_LINK ? { hardenedRuntime: true } : { identity: '-', hardenedRuntime: false }),
  },
  dmg: { writeUpdateInfo: false },

  linux: {
    target: [
      { target: 'AppImage', arch: ['x64'] },
      { target: 'deb', arch: ['x64'] },
    ],
    icon: 'png',
    executableName: 'skillfolio',
    syncDesktopName: true, // or a desktop does not know whose window it is, and shows an icon of its own
    category: 'Office',
    synopsis: 'An offline desktop career planner',
    maintainer: 'Skillfolio <nobody@skillfolio.invalid>',
    // electron-builder would start the program without its sandbox.
    executableArgs: [],
  },
  // Older ones need libfuse2, which few systems still have, and start the program without its sandbox.
  toolsets: { appimage: '1.0.3' },
} satisfies Configuration
