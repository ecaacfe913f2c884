{ Threading: threads by handle, the way older programs write it. The routines behind it are built in: see docs/threading.md. }
{$MODE PSCAL}
unit Threading;

interface

type
  { How a builtin is started as a thread; see ThreadSpawnBuiltin. }
  ThreadRequestOptions = record
    Name: string;
    SubmitOnly: Boolean
  end;

function ThreadOptionsNamed(const ThreadName: string): ThreadRequestOptions;
function ThreadOptionsQueue(const ThreadName: string): ThreadRequestOptions;
function ThreadOptionsQueueOnly: ThreadRequestOptions;

{ Runs a routine without parameters, or with one pointer, which is Arg. Closures are accepted: SpawnProcedure(@Nested, nil). }
function SpawnProcedure(const Proc: Pointer; Arg: Pointer): Integer;
function SpawnBuiltinNamed(const BuiltinName, ThreadName: string): Integer;
function PoolSubmitNamed(const BuiltinName, ThreadName: string): Integer;
function SpawnBuiltinWithOptions(const BuiltinName: string; const Options: ThreadRequestOptions): Integer;
function PoolSubmitWithOptions(const BuiltinName: string; const Options: ThreadRequestOptions): Integer;

{ -1: nobody has that name. }
function LookupThreadByName(const ThreadName: string): Integer;
function PauseThreadHandle(ThreadId: Integer): Boolean;
function ResumeThreadHandle(ThreadId: Integer): Boolean;
function CancelThreadHandle(ThreadId: Integer): Boolean;
function KillThreadHandle(ThreadId: Integer): Boolean;
function ThreadStatusOk(ThreadId: Integer; DropResult: Boolean): Boolean;

implementation

function ThreadOptionsNamed(const ThreadName: string): ThreadRequestOptions;
begin
  Result.Name := ThreadName;
  Result.SubmitOnly := False
end;

function ThreadOptionsQueue(const ThreadName: string): ThreadRequestOptions;
begin
  Result.Name := ThreadName;
  Result.SubmitOnly := True
end;

function ThreadOptionsQueueOnly: ThreadRequestOptions;
begin
  Result.Name := '';
  Result.SubmitOnly := True
end;

function SpawnProcedure(const Proc: Pointer; Arg: Pointer): Integer;
begin
  SpawnProcedure := CreateThread(Proc, Arg)
end;

function SpawnBuiltinNamed(const BuiltinName, ThreadName: string): Integer;
begin
  SpawnBuiltinNamed := ThreadSpawnBuiltin(BuiltinName, ThreadOptionsNamed(ThreadName))
end;

function PoolSubmitNamed(const BuiltinName, ThreadName: string): Integer;
begin
  PoolSubmitNamed := ThreadPoolSubmit(BuiltinName, ThreadOptionsQueue(ThreadName))
end;

function SpawnBuiltinWithOptions(const BuiltinName: string; const Options: ThreadRequestOptions): Integer;
begin
  SpawnBuiltinWithOptions := ThreadSpawnBuiltin(BuiltinName, Options)
end;

function PoolSubmitWithOptions(const BuiltinName: string; const Options: ThreadRequestOptions): Integer;
begin
  PoolSubmitWithOptions := ThreadPoolSubmit(BuiltinName, Options)
end;

function LookupThreadByName(const ThreadName: string): Integer;
begin
  LookupThreadByName := ThreadLookup(ThreadName)
end;

function PauseThreadHandle(ThreadId: Integer): Boolean;
begin
  PauseThreadHandle := ThreadPause(ThreadId)
end;

function ResumeThreadHandle(ThreadId: Integer): Boolean;
begin
  ResumeThreadHandle := ThreadResume(ThreadId)
end;

function CancelThreadHandle(ThreadId: Integer): Boolean;
begin
  CancelThreadHandle := ThreadCancel(ThreadId)
end;

function KillThreadHandle(ThreadId: Integer): Boolean;
begin
  KillThreadHandle := ThreadKill(ThreadId)
end;

function ThreadStatusOk(ThreadId: Integer; DropResult: Boolean): Boolean;
begin
  ThreadStatusOk := ThreadGetStatus(ThreadId, DropResult)
end;

end.
