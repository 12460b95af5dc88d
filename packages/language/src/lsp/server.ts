/** Starts the language server on a connection; the process around it brings the connection and the file system. */
import { startLanguageServer, type DefaultSharedModuleContext } from 'langium/lsp';
import { createMspServices } from '../msp-module.js';
import { watchConfigurations } from './configuration-watcher.js';

type Services = ReturnType<typeof createMspServices>;

/** @param extend registers what a client asks beyond LSP, before the server listens */
export function startMspServer(context: DefaultSharedModuleContext, extend?: (services: Services) => void): Services {
    const services = createMspServices(context);
    extend?.(services);
    watchConfigurations(services.shared);
    startLanguageServer(services.shared);
    return services;
}
