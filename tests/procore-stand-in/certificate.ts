import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** PEM; whoever trusts it trusts `cert`. */
  readonly certificateAuthority: string;
}

/** A certificate for these names and 127.0.0.1, signed by an authority made for the purpose. */
export async function createCertificate(hostnames: readonly string[]): Promise<Certificate> {
  const authority = await generate([{ name: 'commonName', value: 'Stand-in for Procore: certificate authority' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: 'Stand-in for Procore' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...hostnames.map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
  return { key: leaf.private, cert: leaf.cert, certificateAuthority: authority.cert };
}
