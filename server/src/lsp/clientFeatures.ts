// What the client can do, read once from its introduction: raw capabilities stop here.
import type { InitializeParams } from 'vscode-languageserver';
import type { PositionEncoding } from './positions.ts';
import type { InitializationOptions } from './protocol.ts';

export interface ClientFeatures {
  readonly positionEncoding: PositionEncoding;
  readonly pullDiagnostics: boolean;
  readonly relatedDocuments: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly watchedFiles: boolean;
  readonly workDoneProgress: boolean;
  readonly workspaceFolders: boolean;
  /** Whether it wants to be asked before it tells of changed settings. Those that do not tell anyway. */
  readonly configurationRegistration: boolean;
  readonly showDocument: boolean;
  readonly documentChanges: boolean;
  readonly codeActionLiterals: boolean;
  readonly resolvesEdits: boolean;
  readonly markdownHover: boolean;
  readonly refreshCodeLens: boolean;
  readonly nestedSymbols: boolean;
  readonly options: InitializationOptions;
}

export function readClientFeatures(params: InitializeParams): ClientFeatures {
  const { general, textDocument, window, workspace } = params.capabilities;
  const publish = textDocument?.publishDiagnostics;
  // Newer clients say so for pulled diagnostics in a place of their own.
  const pulled = textDocument?.diagnostic;
  const action = textDocument?.codeAction;
  return {
    // The first that we know, in the order of the client's preference; UTF-16 is what everybody must know.
    positionEncoding:
      general?.positionEncodings?.find((encoding) => encoding === 'utf-16' || encoding === 'utf-8') ===
      'utf-8'
        ? 'utf-8'
        : 'utf-16',
    pullDiagnostics: pulled !== undefined,
    relatedDocuments: pulled?.relatedDocumentSupport === true,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: publish?.relatedInformation === true || pulled?.relatedInformation === true,
    codeDescription: publish?.codeDescriptionSupport === true || pulled?.codeDescriptionSupport === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workDoneProgress: window?.workDoneProgress === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    showDocument: window?.showDocument?.support === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    codeActionLiterals: action?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    options: readOptions(params.initializationOptions),
  };
}

function readOptions(options: unknown): InitializationOptions {
  if (typeof options !== 'object' || options === null) return {};
  const given = options as Readonly<Record<string, unknown>>;
  const configuration = given['configuration'];
  return {
    ...(typeof configuration === 'string' && { configuration }),
    ...(given['showsPlaces'] === true && { showsPlaces: true }),
    ...(given['hoversDiagnostics'] === true && { hoversDiagnostics: true }),
    ...(given['fullTypes'] === true && { fullTypes: true }),
    ...(typeof given['cache'] === 'boolean' && { cache: given['cache'] }),
  };
}
