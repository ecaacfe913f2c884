program NbodyBench;
{ The Sun and four giant planets under gravity, symplectic steps.
  Argument: n, the number of steps. }

const
  Count = 5;
  Pi0 = 3.141592653589793;
  DaysPerYear = 365.24;

type
  TBody = record
    x, y, z, vx, vy, vz, mass: double;
  end;

var
  bodies: array[1..Count] of TBody;
  solarMass: double;

function SizeArg(usual: integer): integer;
var
  n, code: integer;
begin
  SizeArg := usual;
  if ParamCount >= 1 then begin
    Val(ParamStr(1), n, code);
    if (code = 0) and (n > 0) then SizeArg := n;
  end;
end;

procedure SetBody(i: integer; x, y, z, vx, vy, vz, mass: double);
begin
  bodies[i].x := x;
  bodies[i].y := y;
  bodies[i].z := z;
  bodies[i].vx := vx * DaysPerYear;
  bodies[i].vy := vy * DaysPerYear;
  bodies[i].vz := vz * DaysPerYear;
  bodies[i].mass := mass * solarMass;
end;

procedure SetUp;
var
  i: integer;
  px, py, pz, p: double;
begin
  p := Pi0;
  solarMass := 4.0 * p * p;
  SetBody(1, 0, 0, 0, 0, 0, 0, 1);
  SetBody(2, 4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
    0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023,
    0.000954791938424326609);
  SetBody(3, 8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
    -0.00276742510726411072, 0.00499852801234917238, 0.0000230417297573763929,
    0.000285885980666130812);
  SetBody(4, 12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
    0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556,
    0.0000436624404335156298);
  SetBody(5, 15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
    0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870,
    0.0000515138902046611451);
  px := 0.0;
  py := 0.0;
  pz := 0.0;
  for i := 1 to Count do begin
    px := px + bodies[i].vx * bodies[i].mass;
    py := py + bodies[i].vy * bodies[i].mass;
    pz := pz + bodies[i].vz * bodies[i].mass;
  end;
  bodies[1].vx := -px / solarMass;
  bodies[1].vy := -py / solarMass;
  bodies[1].vz := -pz / solarMass;
end;

function Energy: double;
var
  i, j: integer;
  e, dx, dy, dz: double;
begin
  e := 0.0;
  for i := 1 to Count do begin
    e := e + 0.5 * bodies[i].mass * (bodies[i].vx * bodies[i].vx
      + bodies[i].vy * bodies[i].vy + bodies[i].vz * bodies[i].vz);
    for j := i + 1 to Count do begin
      dx := bodies[i].x - bodies[j].x;
      dy := bodies[i].y - bodies[j].y;
      dz := bodies[i].z - bodies[j].z;
      e := e - bodies[i].mass * bodies[j].mass / sqrt(dx * dx + dy * dy + dz * dz);
    end;
  end;
  Energy := e;
end;

procedure Advance(dt: double);
var
  i, j: integer;
  dx, dy, dz, dist2, mag, mi, mj: double;
begin
  for i := 1 to Count do
    for j := i + 1 to Count do begin
      dx := bodies[i].x - bodies[j].x;
      dy := bodies[i].y - bodies[j].y;
      dz := bodies[i].z - bodies[j].z;
      dist2 := dx * dx + dy * dy + dz * dz;
      mag := dt / (dist2 * sqrt(dist2));
      mj := bodies[j].mass * mag;
      mi := bodies[i].mass * mag;
      bodies[i].vx := bodies[i].vx - dx * mj;
      bodies[i].vy := bodies[i].vy - dy * mj;
      bodies[i].vz := bodies[i].vz - dz * mj;
      bodies[j].vx := bodies[j].vx + dx * mi;
      bodies[j].vy := bodies[j].vy + dy * mi;
      bodies[j].vz := bodies[j].vz + dz * mi;
    end;
  for i := 1 to Count do begin
    bodies[i].x := bodies[i].x + dt * bodies[i].vx;
    bodies[i].y := bodies[i].y + dt * bodies[i].vy;
    bodies[i].z := bodies[i].z + dt * bodies[i].vz;
  end;
end;

var
  n, i: integer;

begin
  n := SizeArg(450000);
  SetUp;
  writeln(Energy:0:9);
  for i := 1 to n do Advance(0.01);
  writeln(Energy:0:9);
end.
