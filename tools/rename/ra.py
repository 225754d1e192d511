"""A small client of rust-analyzer: asks it what renaming a definition changes, without changing anything."""
import json, os, re, subprocess, sys, threading, time, queue
from pathlib import Path
from urllib.parse import quote, unquote

class Analyzer:
    def __init__(self, root):
        self.root = Path(root).resolve()
        env = dict(os.environ)
        self.p = subprocess.Popen(['nice', 'rust-analyzer'], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                  stderr=open('tools/rename/ra.log', 'w'), cwd=self.root, env=env)
        self.q = {}
        self.n = 0
        self.lock = threading.Lock()
        self.quiescent = threading.Event()
        threading.Thread(target=self._read, daemon=True).start()
        init = {
            'processId': os.getpid(), 'rootUri': self.uri(self.root),
            'workspaceFolders': [{'uri': self.uri(self.root), 'name': 'x'}],
            'capabilities': {'experimental': {'serverStatusNotification': True},
                             'workspace': {'workspaceEdit': {'documentChanges': True, 'resourceOperations': ['rename']}},
                             'general': {'positionEncodings': ['utf-8']}},
            'initializationOptions': {
                'checkOnSave': False, 'cachePriming': {'enable': False},
                'cargo': {'buildScripts': {'enable': False}, 'allTargets': True},
                'procMacro': {'enable': False}, 'diagnostics': {'enable': False}, 'numThreads': 2,
                'files': {'watcher': 'client', 'excludeDirs': ['target', 'fuzz/target']}}}
        r = self.request('initialize', init)
        assert r['capabilities'].get('positionEncoding') == 'utf-8', r['capabilities'].get('positionEncoding')
        self.notify('initialized', {})
    def uri(self, p): return 'file://' + quote(str(p))
    def _send(self, m):
        b = json.dumps(m).encode()
        with self.lock:
            self.p.stdin.write(b'Content-Length: %d\r\n\r\n' % len(b) + b); self.p.stdin.flush()
    def _read(self):
        f = self.p.stdout
        while True:
            n = None
            while True:
                l = f.readline()
                if not l: return
                l = l.strip()
                if not l: break
                if l.lower().startswith(b'content-length:'): n = int(l.split(b':')[1])
            m = json.loads(f.read(n))
            if 'id' in m and 'method' in m:
                self._send({'jsonrpc': '2.0', 'id': m['id'], 'result': [None] * 9 if m['method'] == 'workspace/configuration' else None})
            elif 'id' in m:
                self.q[m['id']].put(m)
            elif m.get('method') == 'experimental/serverStatus':
                if m['params'].get('quiescent'): self.quiescent.set()
                if m['params'].get('health') != 'ok': print('status', m['params'], file=sys.stderr)
    def request(self, method, params, timeout=600):
        for attempt in range(20):
            self.n += 1; i = self.n
            self.q[i] = queue.Queue()
            self._send({'jsonrpc': '2.0', 'id': i, 'method': method, 'params': params})
            m = self.q.pop(i).get(timeout=timeout) if False else self.q[i].get(timeout=timeout)
            if 'error' in m:
                if m['error']['code'] in (-32801, -32802, -32800): time.sleep(0.3); continue
                raise RuntimeError(m['error']['message'])
            return m['result']
        raise RuntimeError('content modified too often')
    def notify(self, method, params): self._send({'jsonrpc': '2.0', 'method': method, 'params': params})
    def ready(self, timeout=900):
        if not self.quiescent.wait(timeout): raise RuntimeError('not ready')
    def rename(self, path, line, col, new):
        """{relative path: [(start byte offset pairs (line, col), end, text)]}"""
        r = self.request('textDocument/rename', {'textDocument': {'uri': self.uri(self.root / path)},
                         'position': {'line': line, 'character': col}, 'newName': new})
        edits, moves = {}, []
        for c in (r or {}).get('documentChanges', []):
            if 'kind' in c: moves.append(c); continue
            p = str(Path(unquote(c['textDocument']['uri'][7:])).relative_to(self.root))
            for e in c['edits']:
                s, t = e['range']['start'], e['range']['end']
                edits.setdefault(p, []).append(((s['line'], s['character']), (t['line'], t['character']), e['newText']))
        for u, es in ((r or {}).get('changes') or {}).items():
            p = str(Path(unquote(u[7:])).relative_to(self.root))
            for e in es:
                s, t = e['range']['start'], e['range']['end']
                edits.setdefault(p, []).append(((s['line'], s['character']), (t['line'], t['character']), e['newText']))
        return edits
    def close(self):
        try: self.request('shutdown', None, 10); self.notify('exit', None)
        except Exception: pass
        self.p.terminate()
