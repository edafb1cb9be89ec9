/** One origin on localhost, made of several directories. */
export interface StaticServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface Mount {
  /** The address, with a slash at both ends. */
  readonly at: string;
  readonly directory: string;
  /** The names there are written in lower case, however they are asked for. */
  readonly lowerCase?: boolean;
}

export function serveStatic(mounts: readonly Mount[], port: number, attempts?: number): Promise<StaticServer>;
