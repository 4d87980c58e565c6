import { ConfigError, readConfig } from './config.ts';

describe('the settings', () => {
  const messageOf = (env: Record<string, string>): string => {
    try {
      readConfig(env);
      return '';
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      return (error as Error).message;
    }
  };

  it('have a default each: this machine, port 8080, the embedded database in ./data', () => {
    expect(readConfig({})).toEqual({
      host: 'localhost',
      port: 8080,
      publicUrl: null,
      tls: null,
      databaseUrl: null,
      dataFolder: `${process.cwd()}/data`,
      secretFile: `${process.cwd()}/data/secret.key`,
      auditHeadFile: null,
      appFolder: `${process.cwd()}/dist/plumbline/browser`,
      logLevel: 'info',
    });
  });

  it('take an empty value as left out', () => {
    expect(readConfig({ PORT: ' ', DATABASE_URL: '' }).port).toBe(8080);
  });

  const wrong: readonly (readonly [name: string, value: string])[] = [
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://localhost/clinic'],
    ['DATABASE_URL', 'clinic'],
    ['PUBLIC_URL', 'clinic.example'],
    ['PUBLIC_URL', 'https://clinic.example/app'],
    ['LOG_LEVEL', 'loud'],
    ['TLS_CERT_FILE', '/no/such/file.pem'],
    ['TLS_KEY_FILE', '/no/such/file.pem'],
  ];
  for (const [name, value] of wrong) {
    it(`are refused with ${name}=${value}, by name and with the remedy`, () => {
      expect(messageOf({ [name]: value })).toMatch(new RegExp(`^.*${name}.*`));
    });
  }

  it('never repeat a database address, which may hold a password', () => {
    expect(messageOf({ DATABASE_URL: 'mysql://clinic:secret@host/db' })).not.toContain('secret');
  });

  it('name everything that is wrong at once, a line each', () => {
    const message = messageOf({ PORT: 'x', LOG_LEVEL: 'x', PUBLIC_URL: 'x' });
    expect(message.split('\n')).toHaveSize(3);
  });

  it('listen to the network only where a public address or a certificate says so', () => {
    expect(readConfig({ PUBLIC_URL: 'https://clinic.example' }).host).toBe('0.0.0.0');
    expect(readConfig({ HOST: '10.0.0.5' }).host).toBe('10.0.0.5');
  });
});
